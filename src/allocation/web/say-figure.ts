import { catalogue } from '#ui';

/** What the page of a starting figure says. */
export const sayFigure = catalogue({
  en: {
    title: 'My starting figure',
    back: 'Back to my answers',
    week: 'a week',
    aYear: (yearly: string) => `That is ${yearly} a year.`,
    startsHere:
      'Planning starts here. It is not a limit: if your plan needs more, and that is agreed, you get more.',
    madeUp: 'These numbers are made up',
    noPoints:
      'You said that you need no help with any of this. The figure above is only where the table begins. It does not mean that you would get it. If that is not what you meant, change your answers.',
    sumTitle: 'Show me the sum',
    sumCaption: 'How each answer counts',
    what: 'What I told you',
    points: 'Points',
    year: 'A year',
    floor: 'Where the table begins',
    floorWhy: 'The least that any support costs, for somebody who needs some.',
    level: (answer: string) => `My answer: ${answer}`,
    helpCounted: (share: string) => `Unpaid help taken off: ${share}`,
    noPointsTitle: (count: number) =>
      count === 1 ? 'One answer adds nothing' : `${String(count)} answers add nothing`,
    price: 'Prices where I live',
    total: 'My starting figure for a year',
    weekWhy: (times: number, over: number) =>
      times === 1
        ? `The week is the year divided by ${String(over)}, to the nearest penny.`
        : `The week is the year times ${String(times)}, divided by ${String(over)}, to the nearest penny.`,
    table: (title: string) => `Points become pounds by the table of: ${title}`,
    again: 'Anyone can read it and work this sum out again, to the penny, for ever.',
    seal: (answers: string, instrument: string) =>
      `Seal of my answers ${answers}, seal of the rules ${instrument}.`,
    changesTitle: 'What would change it',
    more: (amount: string) => `It would be ${amount} a week more.`,
    less: (amount: string) => `It would be ${amount} a week less.`,
    ifAnswer: (answer: string) => `If my answer were: ${answer}`,
    ifShare: (share: string) => `If I had unpaid help with it like this: ${share}`,
    helpTitle: 'Unpaid help',
    helpNone: 'You told us of nobody who helps without being paid. So nothing is taken off.',
    helpNotAgreed: (figure: string, less: string) =>
      `None of it is taken off, because nobody who helps has said on record that they want to go on. If everybody who helps did, the figure would be ${figure} a week: ${less} less. They decide for themselves.`,
    helpAgreed: (without: string, more: string) =>
      `Some is taken off, because a helper has said that they want to go on. Without any of it the figure would be ${without} a week: ${more} more. A helper can stop at any time.`,
    helpLess: (figure: string) => `If everybody who helps agreed, it would be ${figure} a week.`,
    holdTitle: 'How I hold the money',
    hold: 'It makes no difference to this figure. What it costs to manage it is added on top.',
    holdUsual: 'These are usual costs. The plan puts in what is really paid.',
    holdMyself: 'I hold it myself',
    holdOthers: 'An organisation holds it for me',
    holdLines: {
      insurance: 'Insurance for who employs somebody',
      payroll: 'Somebody to do the payroll',
      training: 'Training',
      'fixed-costs': 'What the organisation needs for its own costs',
      'as-much-as-managed': 'As much as an organisation would get for it',
    },
    aYearMore: (yearly: string) => `${yearly} a year`,
    holdNeverLess:
      'Whoever holds it themself never has less than an organisation would get for the same needs.',
    asItIs: 'Each of these is a true sum, with one answer different and everything else as it is.',
    meanwhile: 'You can go on with your plan meanwhile. The figure is no limit.',
    allFigures: 'All my figures, and why they changed',
    rangeTitle: 'What support may really cost',
    range: (low: string, high: string) =>
      `For 8 in 10 people with points like these, enough support cost between ${low} and ${high} a year.`,
    rangePeople: (people: number) =>
      `That is known from ${people.toLocaleString('en-GB')} people whose costs had no part in making the table.`,
    rangeMadeUp: 'Those people are made up too.',
    rangeNone:
      'How far real costs lie from this figure is not known: nobody’s real costs were held against this table.',
    rangeLimit: 'The figure is where planning starts, not a limit.',
    sharePicture: 'The same sum as a picture: a bar for each line. The numbers are in the table.',
    nextTitle: 'What next',
    keep: 'Keep it, and start my plan',
    onlyTried: 'This rule is not in force. You can see what it would come to. Nothing can be kept by it.',
    keepWhy: 'You sign in with an e-mail address. No password, no proof of who you are.',
    plan: 'Go to my plan',
    download: 'Download it, with the whole sum',
    disagree: 'I do not agree with something',
    disagreeWhy:
      'Change an answer, or say in your plan why your support costs more. A plan decides, not this figure.',
    rules: 'The rules behind it',
    viewsTitle: 'What others think',
    view: (name: string, area: string, answer: string) => `${name} on ${area}: ${answer}`,
    viewNote: 'Another view stands beside the answer. It changes neither the answer nor the figure.',
    viewHere: 'I see one of these differently',
    viewOf: (area: string) => `How I see it: ${area}`,
    theySaid: (name: string, answer: string) => `${name} said: ${answer}`,
    viewWhy: 'Why I see it differently',
    viewWhyHint: 'The person reads this, with your name. Say what you saw, and when.',
    viewNeedsReason: 'Say why you see it differently.',
    viewTooLong: 'Say it in fewer words: 2,000 letters at most',
    viewIsSame: 'That is what the person said. Choose another answer, or go back.',
    viewChoose: 'Choose the answer that you think fits best.',
    backToFigure: 'Back to the figure',
    helpersTitle: 'Those who help me',
    titleOf: (name: string) => `${name}: starting figure`,
    told: (area: string, helper: string, share: string) =>
      helper === '' ? `${area}: ${share}.` : `${area}: ${helper}. ${share}.`,
    nobodySaid: 'Nobody has said on record that they want to go on, so nothing is taken off.',
    agreed: (helper: string, day: string) => `${helper} wants to go on. Said on ${day}.`,
    ended: (helper: string, day: string) => `${helper} ended this on ${day}.`,
    agree: (area: string) => `I want to go on helping with: ${area}`,
    end: (area: string) => `I no longer want to help with: ${area}`,
    stop: (area: string) => `Do not count this help any more: ${area}`,
    invite: 'Invite somebody who helps me',
    agreeWhy:
      'Help without pay is taken off only when the helper wants to go on. They sign in and say so for themself. They can end it at any time, and need give no reason.',
    changeAnswers: 'Change my answers',
    changeWhy: 'If your life has changed, change your answers. This figure stays until you keep the new one.',
    whoSees: 'Who can see this',
    planOf: 'See the plan',
    because: {
      'assessment-kept': 'The answers were kept then.',
      'helper-agreed': 'A helper said then that they want to go on.',
      'helper-ended': 'Unpaid help stopped counting then.',
    },
    workedOut: (day: string) => `Worked out on ${day}.`,
  },
  easy: {
    title: 'My figure to start from',
    range: (low: string, high: string) =>
      `8 in 10 people with points like mine needed between ${low} and ${high} a year.`,
    rangeNone: 'We do not know what support really costs people with points like mine.',
    startsHere: 'This is a start. It is not a limit. You can get more if your plan needs more.',
    helpNone: 'You said nobody helps for free. So we take nothing off.',
    hold: 'How you hold the money changes nothing here.',
    keepWhy: 'You need an e-mail address. You do not need a password.',
    aYear: (yearly: string) => `That is ${yearly} in a year.`,
    noPoints:
      'You said you need no help. So this figure means nothing yet. Do you need help? Then change your answers.',
    sumTitle: 'How we got this number',
    sumCaption: 'What each answer adds',
    floorWhy: 'Each figure starts with this.',
    weekWhy: (times: number, over: number) =>
      times === 1
        ? `A week is the year divided by ${String(over)}.`
        : `A week is the year times ${String(times)}, divided by ${String(over)}.`,
    again: 'Anyone can do this sum again. It comes out the same.',
    changesTitle: 'What makes it more or less',
    more: (amount: string) => `Then it is ${amount} a week more.`,
    less: (amount: string) => `Then it is ${amount} a week less.`,
    ifAnswer: (answer: string) => `If I say: ${answer}`,
    ifShare: (share: string) => `If my unpaid help is: ${share}`,
    helpTitle: 'Help that nobody is paid for',
    helpNotAgreed: (figure: string, less: string) =>
      `We take nothing off. No helper has said yes to going on. If all your helpers say yes, it is ${figure} a week. That is ${less} less. They choose.`,
    helpAgreed: (without: string, more: string) =>
      `A helper said yes to going on. So we take some off. Without that help it is ${without} a week. That is ${more} more. A helper can stop at any time.`,
    helpLess: (figure: string) => `If all your helpers say yes, it is ${figure} a week.`,
    asItIs: 'Each of these is one change. All the rest stays the same.',
    disagreeWhy: 'Change an answer. Or say in your plan why you need more. The plan counts, not this figure.',
    viewNote: 'This is what they think. Your answer and your figure stay the same.',
    nobodySaid: 'No helper has said yes to going on. So we take nothing off.',
    agreeWhy:
      'Do you help for free? Sign in and say if you want to go on. Then we take some off. You can stop at any time.',
    changeWhy: 'Has your life changed? Then change your answers. This figure stays until you keep a new one.',
  },
});
