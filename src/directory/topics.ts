/** Parts of life that people look under when they have no word for it. */
export const topics = [
  'help-at-home',
  'getting-about',
  'moving',
  'making',
  'meeting',
  'learning-and-work',
  'out-and-about',
  'food',
  'advice',
  'mind',
  'families',
  'running-my-support',
] as const;
export type Topic = (typeof topics)[number];

/** The words that listings use for each part of life; any of them will do. Ours, from what people ask for. */
export const topicWords: Readonly<Record<Topic, readonly string[]>> = {
  'help-at-home': ['home care', 'personal care', 'housework', 'cleaning', 'gardening', 'handyman', 'repairs'],
  'getting-about': ['transport', 'minibus', 'driver', 'community bus', 'shopmobility', 'travel training'],
  moving: ['swimming', 'exercise', 'walking', 'dance', 'sport', 'fitness', 'yoga', 'cycling'],
  making: ['art', 'crafts', 'pottery', 'music', 'drama', 'choir', 'sewing', 'writing', 'photography'],
  meeting: ['friends', 'befriending', 'social', 'lunch club', 'coffee morning', 'peer support'],
  'learning-and-work': ['course', 'training', 'volunteering', 'employment', 'job', 'computers', 'library'],
  'out-and-about': ['garden', 'park', 'museum', 'cafe', 'cinema', 'theatre', 'day trips', 'nature'],
  food: ['lunch', 'cooking', 'meals', 'food bank', 'cafe'],
  advice: ['advice', 'advocacy', 'benefits', 'debt', 'rights', 'information'],
  mind: ['mental health', 'counselling', 'wellbeing', 'bereavement', 'anxiety', 'mindfulness'],
  families: ['parents', 'family', 'children', 'young carers', 'playgroup', 'short breaks'],
  'running-my-support': ['personal assistant', 'payroll', 'support planning', 'direct payment support'],
};

export function readTopic(text: string): Topic | undefined {
  return topics.find((each) => each === text);
}
