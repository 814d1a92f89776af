import { catalogue } from '#ui';

/** The letter to an organisation's planners. It names nobody: a mailbox that several people read is no place for that. */
export const organisationLetter = catalogue({
  en: {
    subject: 'Somebody asks you to help them plan',
    body: (organisation: string, link: string) => `Hello,

Somebody in your area asks ${organisation} to help them plan their support.

Sign in to see who it is and what you could see and do, and answer them:

${link}

Mainstay
`,
  },
});

/** A letter that says only that there is news. What it is stands behind signing in: others may read mail. */
export const newsLetter = catalogue({
  en: {
    ofSomebody: 'There is news for somebody you stand beside',
    body: (news: string, link: string) => `Hello,

${news}. Sign in to read it:

${link}

Mainstay
`,
  },
});

/** The letter that asks somebody to work as a personal assistant. */
export const jobLetter = catalogue({
  en: {
    subject: (who: string) => `${who} asks you to work as a personal assistant`,
    body: (name: string, who: string, link: string) => `Hello ${name},

${who} would like you to work as a personal assistant.

Open this link to read the job: what you would do, the hours, the pay and all the rest. Then agree, or say no:

${link}

The link works for 30 days. Saying no is fine.

If you do not know ${who}, do nothing.

Mainstay
`,
  },
});

/** The letter that invites a relative or friend. */
export const invitationLetter = catalogue({
  en: {
    subject: (who: string) => `${who} asks you to stand beside them`,
    body: (name: string, who: string, link: string) => `Hello ${name},

${who} uses Mainstay to plan their own support, and would like you to stand beside them.

Open this link to read exactly what you could see and do. Then say yes or no:

${link}

The link works for 30 days. Saying no is fine.

If you do not know ${who}, do nothing.

Mainstay
`,
  },
});

/** The letter that asks somebody to settle what a person who died left. */
export const executorLetter = catalogue({
  en: {
    subject: (who: string) => `To settle what ${who} left`,
    body: (name: string, who: string, service: string, link: string) => `Hello ${name},

${service} wrote down that ${who} has died. We are sorry.

It also wrote down that you settle what ${who} left, as executor or administrator.

Open this link to read exactly what you could see and do here. Then say yes or no:

${link}

The link works for 30 days. Saying no is fine: then the service does it.

If this is not you, do nothing, or tell ${service}.

Mainstay
`,
  },
});

/** What workers of a service, whoever settles and whoever worked for the person are told when a death is written down, or taken back. */
const deathLetters = catalogue({
  en: {
    died: 'It is written down that somebody we pay for has died',
    lives: 'It was wrong that somebody we pay for has died, and all goes on',
    named: 'Somebody is asked to settle what a person who died left',
    yes: 'Somebody will settle what a person who died left',
    no: 'Somebody said no to settling what a person who died left',
    steppedBack: 'Somebody no longer settles what a person who died left',
    ended: 'You no longer settle what somebody left',
    job: 'There is news about your job',
  },
});

type Says = ReturnType<typeof deathLetters>;

/** One sentence of these, for a letter that says no more than that there is news. */
export function deathSays(what: keyof Says): (reader: Parameters<typeof deathLetters>[0]) => string {
  return (reader) => deathLetters(reader)[what];
}
