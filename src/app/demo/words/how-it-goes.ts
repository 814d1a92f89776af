/** What Ola says about her plan after five weeks, and what Priya answers. Both are made up. */
export const olaSays = {
  works: 'I have my own table on Thursdays. Mina is quick and quiet in the mornings, and gone by ten.',
  doesNot: 'On Saturdays Joe has to leave just when the market gets good.',
  shouldChange: 'Nothing yet. I want to see what the summer is like.',
} as const;

export const priyaToOla =
  'Thank you. It does what you wanted, so nothing changes. If Saturdays go on being too short, change the plan whenever you like and send it in.';

/** What Femi said yesterday; nobody has answered it yet. */
export const femiSays = {
  works: 'Cooking with Jo. I make three dishes now.',
  doesNot: '',
  shouldChange: 'I would like to swap the Monday for a Wednesday, when band practice is off.',
} as const;
