import { catalogue } from '#ui';

/** What the pages for signing in say. */
export const signInSay = catalogue({
  en: {
    title: 'Sign in',
    lead: 'No password. We send you an e-mail with a link. You open the link, and you are in.',
    question: 'What is your e-mail address?',
    hint: 'If you are new here, the same link makes your place. You do not have to prove who you are.',
    send: 'Send me the link',
    wrong: {
      'not-an-email': 'Type a whole e-mail address, such as ola@example.org',
      'too-many-letters':
        'We have sent several letters to this address in the last hour. Look for them in your e-mail, in the spam folder too, or try again in an hour.',
    },
    otherWays: 'I have no e-mail, or I need help with this',
    otherWaysBody:
      'Somebody you trust can use their own e-mail and be with you. The disabled people’s organisation near you can do it with you by phone.',
    sentTitle: 'Look in your e-mail',
    sentLead: 'We have sent you a letter with a link. Open the link on this phone, tablet or computer.',
    sentSteps: [
      'Open your e-mail.',
      'Find the letter called “Your link to sign in to Mainstay”. Look in the spam folder too.',
      'Open the link in it within 30 minutes. It works once.',
    ],
    sentAgain: 'Nothing has come. Ask for a new link',
    sentMailbox: 'This is a trial with made-up people. All letters are in the mailbox on this page',
    openTitle: (name: string) => `Hello ${name}`,
    openLead: 'Press the button and you are signed in.',
    openButton: (name: string) => `Sign in as ${name}`,
    openNotMe: 'This is not me',
    newTitle: 'What should we call you?',
    newLead: 'You are new here. Give us a name to use.',
    newName: 'My name',
    newNameHint: 'It can be your first name only. The people you invite will see it.',
    newButton: 'Sign in',
    nameMissing: 'Type a name for us to use',
    nameTooLong: 'Use a shorter name, up to 100 letters',
    overTitle: 'This link no longer works',
    over: {
      'link-used': 'It was used already. A link works once.',
      'link-expired': 'It is more than 30 minutes old.',
      'link-unknown': 'We do not know it. Perhaps it is old, or part of it is missing.',
    },
    overSigned: 'You are signed in. Go on to my things',
    overNext: 'Get a new link. It takes a minute.',
    overButton: 'Send me a new link',
    signedOut: 'You are signed out.',
    mailboxTitle: 'The mailbox of this trial',
    mailboxLead:
      'In this trial no letter leaves the machine. Here are the newest, whoever they are for. In real use this page is not there.',
    mailboxNone: 'No letters yet.',
    mailboxTo: (email: string) => `To ${email}`,
    back: 'Back',
  },
  easy: {
    lead: 'You do not need a password. We send you an e-mail. You press the link in it.',
    sentLead: 'We sent you an e-mail. Press the link in it.',
    hint: 'Are you new? Then this makes a place for you. You do not have to prove who you are.',
    wrong: {
      'not-an-email': 'Write your whole e-mail address, like ola@example.org',
      'too-many-letters':
        'We sent you some e-mails. Look in your spam folder too. Or wait an hour and try again.',
    },
    otherWays: 'I need help with this',
    otherWaysBody:
      'Ask somebody you trust. They can use their own e-mail and sit with you. Or ask your disabled people’s organisation. They can do it with you by phone.',
    sentSteps: [
      'Open your e-mail.',
      'Look for “Your link to sign in to Mainstay”. It may be in the spam folder.',
      'Press the link. You have 30 minutes. It works one time.',
    ],
    sentAgain: 'It has not come. Send it again',
    openLead: 'Press the button. Then you are signed in.',
    newLead: 'You are new here. Tell us your name.',
    newNameHint: 'Your first name is enough. The people you invite can see it.',
    overTitle: 'This link does not work now',
    over: {
      'link-used': 'You used it before. A link works one time.',
      'link-expired': 'It is too old. A link works for 30 minutes.',
      'link-unknown': 'We do not know it. Maybe a part is missing.',
    },
    overNext: 'Get a new link.',
  },
});
