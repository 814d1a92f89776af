import { catalogue } from '#ui';

/** What the first pages say. */
export const say = catalogue({
  en: {
    home: 'Support to live your life, your way',
    homeLead:
      'Say what you need. See a fair budget and how it was worked out. Choose who helps and who holds the money. Leave anyone, any time.',
    budget: 'What could my budget be?',
    budgetNote: 'About 20 minutes. No name, no account. You can stop and come back.',
    because: 'I am here because',
    ways: [
      {
        href: '/budget',
        title: 'I need support, or soon will',
        what: 'Work out a budget, make a plan, find people and places near you.',
      },
      {
        href: '/help/supporters',
        title: 'I help someone I know',
        what: 'Do it together. They decide what you can see and do.',
      },
      {
        href: '/help/organisations',
        title: 'We are a disabled people’s organisation',
        what: 'Help people answer, plan and decide, as far as each of them lets you.',
      },
      {
        href: '/help/providers',
        title: 'I provide support to people',
        what: 'Hold a person’s money as an individual service fund, with every penny in the open.',
      },
      {
        href: '/help/deciding',
        title: 'I decide about or pay out money',
        what: 'What waits for you, oldest first, in people’s own words.',
      },
      {
        href: '/rules',
        title: 'I want to see how the money is shared out',
        what: 'Every question, every point, every table. Try it, or question it.',
      },
      {
        href: '/insight/fairness',
        title: 'I want to see if it is fair everywhere',
        what: 'What the same need gets from place to place, and however the money is held.',
      },
    ],
    find: 'Find support, groups and places',
    findWhat: 'A club, a personal assistant agency, someone to share a bus with. Look without signing in.',
    answers: 'What may I spend it on?',
    answersWhat: 'What people asked to buy with money for support, and the answers. You need not ask twice.',
    led: 'Groups run by disabled people',
    groups: 'Groups of people who help each other',
    groupsWhat: 'When they meet, what they offer and what they need. Put yours here.',
    ledWhat: 'What each says about itself, what shows it, and how others see it.',
    accessibility: {
      title: 'Can everybody use this?',
      lead: 'They should. If you cannot, that is our mistake to mend.',
      parts: [
        {
          title: 'What we do',
          lines: [
            'Every page is made to meet the Web Content Accessibility Guidelines 2.2, level AA.',
            'Every page works with a keyboard alone, with a screen reader, on a phone, and with script turned off.',
            'Choose bigger letters, easy words or strong colours at the top and foot of every page. We remember it.',
            'Nothing moves by itself. You will not lose what you wrote because you took your time.',
          ],
        },
        {
          title: 'How we know',
          lines: [
            'A machine checks each step of each story before any change is let in. It uses axe, the keyboard alone, and no script.',
            'A machine finds about a third of what can go wrong. People find the rest: please tell us.',
          ],
        },
        {
          title: 'What does not hold yet',
          lines: [
            'Disabled people who use screen readers, switches and magnifiers every day have not yet tested it with us.',
            'Welsh is ready to be written, and only the top of each page is in Welsh today.',
            'There is no British Sign Language video yet.',
          ],
        },
        {
          title: 'Tell us',
          lines: [
            'Tell the local service or your disabled people’s organisation what stopped you. They must answer.',
          ],
        },
      ],
    },
    source: {
      title: 'The program is yours to read',
      lead: 'Mainstay is free software under the GNU Affero General Public License, version 3 or later.',
      lines: [
        'Anyone may read it, use it, change it and pass it on under the same licence.',
        'Who runs Mainstay for you must give you the program as they run it, if you ask. Ask the local service.',
      ],
    },
    help: {
      title: 'How can we help?',
      lead: 'You do not have to do this alone.',
      employing: 'What an hour of an assistant really costs',
      jobs: 'Jobs as a personal assistant',
      topics: {
        safety: {
          title: 'Somebody must not see what I do here',
          lines: [
            'If you are in danger now, ring 999. If you cannot speak, press 55 on a mobile phone when they ask.',
            'Pages about your life and your people have a button: “Leave this page quickly”. It shows the weather. You can also press the Escape key three times.',
            'Sign out when you are done. Your phone or computer still keeps a list of the pages you opened. You can clear that list, or use a private window.',
            'On My people you can stop what somebody sees, at once. They are not told why. You can ask your disabled people’s organisation to help you.',
          ],
        },
        supporters: {
          title: 'I help someone I know',
          lines: [
            'The person invites you: you get a letter with a link. It says just what they let you see and do.',
            'Say yes or no. Either of you can end it at any time, without giving a reason.',
            'You never decide for them here. What you write is marked as yours.',
          ],
        },
        organisations: {
          title: 'We are a disabled people’s organisation',
          lines: [
            'A person can ask your organisation to help them answer, plan or speak up. They choose what you can see and do.',
            'Sign in and open My things to see who has asked you.',
            'Helping to plan is not deciding: nobody who helps a person plan may agree or hold their money.',
          ],
        },
        providers: {
          title: 'I provide support to people',
          lines: [
            'A person can ask you to hold part of their budget as an individual service fund.',
            'You read the agreement and sign it, or say no. The money stays theirs: each person’s fund stands alone.',
            'You write down each use with its date, hours and price. They see it at once. They can leave at any time.',
          ],
        },
        deciding: {
          title: 'I decide about or pay out money',
          lines: [
            'Plans wait for you oldest first, in people’s own words, with the days you have left.',
            'Seven public questions are the only reasons. Money is not one of them.',
            'Above your limit a second person signs. The person sees every answer, with your name and how to challenge it.',
          ],
        },
      },
      signIn: 'Sign in',
    },
  },
  easy: {
    home: 'Live your life, your way',
    homeLead: 'Say what help you need. See what money you could get. Choose who helps you.',
    budget: 'What money could I get for support?',
    budgetNote: 'It takes about 20 minutes. We do not ask your name. You can stop and come back.',
    ways: [
      { href: '/budget', title: 'I need support', what: 'See what money you could get. Make a plan.' },
      {
        href: '/help/supporters',
        title: 'I help someone I know',
        what: 'Do it with them. They say what you can see.',
      },
      {
        href: '/help/organisations',
        title: 'We are a disabled people’s organisation',
        what: 'Help people who ask you.',
      },
      {
        href: '/help/providers',
        title: 'I give paid support',
        what: 'Hold money for somebody, and show them every penny.',
      },
      {
        href: '/help/deciding',
        title: 'I decide about money, or pay it',
        what: 'See what is waiting for you.',
      },
      { href: '/rules', title: 'How is the money shared out?', what: 'See all the rules.' },
      { href: '/insight/fairness', title: 'Is it fair?', what: 'See if all places give the same.' },
    ],
    findWhat: 'Find a club, a place, or somebody to help you. You do not have to sign in.',
    help: {
      title: 'How can we help?',
      lead: 'You do not have to do this alone.',
      employing: 'What an assistant costs',
      jobs: 'Jobs as an assistant',
      topics: {
        safety: {
          title: 'Somebody must not see what I do here',
          lines: [
            'Are you in danger now? Ring 999. On a mobile phone you can press 55 if you cannot talk.',
            'Press “Leave this page quickly”. Then you see the weather.',
            'Sign out when you are done. Your phone still has a list of pages. You can clear it.',
            'On My people you can stop what somebody sees. They are not told why.',
          ],
        },
        supporters: {
          title: 'I help someone I know',
          lines: [
            'The person asks you. You get a letter with a link.',
            'You say yes or no. You can both stop at any time.',
            'You do not decide for them.',
          ],
        },
        organisations: {
          title: 'We are a disabled people’s organisation',
          lines: [
            'People can ask you to help them. They say what you can see.',
            'Sign in to see who asked you.',
            'You help. You do not decide. You do not hold the money.',
          ],
        },
        providers: {
          title: 'I give paid support',
          lines: [
            'A person can ask you to hold some of their money.',
            'You say yes or no. The money stays theirs.',
            'Write down what you use it for. They see it at once. They can leave at any time.',
          ],
        },
        deciding: {
          title: 'I decide about money, or pay it',
          lines: [
            'You see what waits for you. The oldest is first.',
            'You ask seven questions. Money is not one of them.',
            'The person sees your answer and your name.',
          ],
        },
      },
      signIn: 'Sign in',
    },
  },
});
