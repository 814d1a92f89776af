import { catalogue } from '#ui';

/** What the house says when it cannot show or take something. */
export const say = catalogue({
  en: {
    'not-found': {
      title: 'There is no page here',
      why: 'The address may be mistyped, or what was here has gone.',
      next: 'Go to the first page',
      href: '/',
    },
    'not-allowed': {
      title: 'You cannot see this',
      why: 'It belongs to somebody who has not let you see or do this, or has stopped. Only they can change that.',
      next: 'Go to my things',
      href: '/me',
    },
    'not-a-form': {
      title: 'That could not be read',
      why: 'Something other than a form was sent here. Nothing was changed.',
      next: 'Go back, fill in the form on the page and send it again.',
    },
    'too-large': {
      title: 'That is too much at once',
      why: 'What you sent is larger than this page can take. Nothing was changed.',
      next: 'Go back. Make your words shorter, or leave out the file, and send it again.',
    },
    stale: {
      title: 'Please send that again',
      why: 'The page you sent is from an earlier visit, or your browser keeps no cookies. Nothing was changed.',
      next: 'Go back, load the page again, and send it once more. Cookies must be on.',
    },
    signedOut: {
      title: 'You are signed out',
      lead: 'Nothing was saved yet. What you wrote is still here.',
      signIn: 'Sign in again',
      beside: 'It opens beside this page. Keep this page open.',
      comeBack: 'Then come back to this page and press “Send it again”.',
      again: 'Send it again',
    },
    kept: { title: 'What you wrote' },
    fault: {
      title: 'Sorry, that did not work',
      why: 'The mistake is ours. Nothing was half done: what you sent was either taken whole or not at all.',
      next: (reference: string) =>
        `Go back and try again. If it happens again, tell the people who run this service and give them this number: ${reference}.`,
    },
  },
});
