/** What a made listing is about: the words listings use for it, as names and as sentences. Ours, after how real lists speak. */
export type Concept = {
  readonly names: readonly string[];
  readonly says: readonly string[];
  readonly term: string;
};

const concept = (term: string, names: string, ...says: readonly string[]): Concept => ({
  term,
  names: names.split('|'),
  says,
});

export const concepts = {
  swimming: concept(
    'Sport and leisure',
    'Swimming group|Swim and float|Pool sessions',
    'We swim in the warm end of the leisure pool.',
    'Somebody will be in the water with you.',
  ),
  walking: concept(
    'Sport and leisure',
    'Walking group|Wellbeing walks|Sunday ramblers',
    'We walk slowly for about an hour, on flat paths.',
    'There is a walk for every pace.',
  ),
  gardening: concept(
    'Outdoors',
    'Community garden|Gardening club|Grow together',
    'We grow vegetables and flowers in raised beds.',
    'Gardening tools and gloves are here.',
  ),
  pottery: concept(
    'Arts',
    'Pottery studio|Clay workshop|Potters',
    'Make pots at the wheel or by hand.',
    'Clay and glazes are in the price.',
  ),
  painting: concept(
    'Arts',
    'Painting for pleasure|Art class|Watercolours',
    'We paint and draw, and an artist helps.',
    'Brushes, paint and paper are here.',
  ),
  choir: concept(
    'Arts',
    'Community choir|Singing for health|Voices',
    'We sing songs that everybody knows.',
    'Nobody needs to read music to sing.',
  ),
  dance: concept(
    'Arts',
    'Dance class|Tea dance|Seated dance',
    'We dance standing or sitting down.',
    'No partner is needed to dance.',
  ),
  yoga: concept(
    'Sport and leisure',
    'Chair yoga|Gentle yoga|Stretch and breathe',
    'Yoga on a chair or on a mat.',
    'We stretch, breathe and rest.',
  ),
  chess: concept(
    'Leisure',
    'Chess club|Board games evening|Chess and draughts',
    'We play chess, draughts and board games.',
    'Somebody will teach you to play.',
  ),
  football: concept(
    'Sport and leisure',
    'Walking football|Football for all|Powerchair football',
    'We play football at your own speed.',
    'Boots are not needed for a game of football.',
  ),
  cycling: concept(
    'Sport and leisure',
    'Inclusive cycling|Bike rides|Trikes and tandems',
    'Ride a trike, a tandem or a hand cycle.',
    'We lend bikes of every kind.',
  ),
  cooking: concept(
    'Learning',
    'Cookery course|Cooking together|Kitchen skills',
    'Cook a meal, eat it and take the recipe home.',
    'You learn cooking on a budget.',
  ),
  lunch: concept(
    'Food',
    'Lunch club|Soup and company|Community lunch',
    'A hot lunch of two courses, and company.',
    'Lunch is served at half past twelve.',
  ),
  befriending: concept(
    'Company',
    'Befriending|Telephone friends|Good neighbours',
    'A volunteer befriender visits or phones every week.',
    'For anybody who feels lonely or cut off.',
  ),
  transport: concept(
    'Transport',
    'Community transport|Dial a ride|Minibus hire',
    'Door to door transport with a trained driver.',
    'Our minibus has a lift for wheelchairs.',
  ),
  assistant: concept(
    'Support',
    'Personal assistants|PA register|Find a personal assistant',
    'Personal assistants who live near you and want work.',
    'You meet each assistant before you choose.',
  ),
  homecare: concept(
    'Support',
    'Home care|Care at home|Domiciliary care',
    'Help with washing, dressing and meals in your own home.',
    'The same few care workers come each time.',
  ),
  cleaning: concept(
    'Home',
    'Housework help|Home cleaning|Domestic help',
    'Cleaning, ironing and changing beds.',
    'The same cleaner comes each week.',
  ),
  payroll: concept(
    'Support',
    'Payroll service|Payroll and pensions|Employer support',
    'We run payroll for people who employ assistants.',
    'Payslips, tax and pensions are done for you.',
  ),
  advocacy: concept(
    'Advice',
    'Advocacy|Independent advocates|Speaking up',
    'An advocate helps you say what you want.',
    'Advocacy is independent of the council.',
  ),
  benefits: concept(
    'Advice',
    'Benefits advice|Welfare rights|Form filling',
    'Help with benefit claims, forms and appeals.',
    'We check which benefits you can claim.',
  ),
  debt: concept(
    'Advice',
    'Debt advice|Money matters|Debt and bills',
    'Advice about debts, bills and budgeting.',
    'We talk to those you owe money to.',
  ),
  foodbank: concept(
    'Food',
    'Food bank|Community larder|Food parcels',
    'Food parcels for anybody who runs short.',
    'Our food bank needs no letter from anybody.',
  ),
  counselling: concept(
    'Mind',
    'Counselling|Talking therapies|Listening ear',
    'Counselling with somebody trained to listen.',
    'Therapy for anxiety, depression and low mood.',
  ),
  bereavement: concept(
    'Mind',
    'Bereavement support|Bereavement cafe|After loss',
    'For anybody who has lost somebody.',
    'Bereavement visitors and a monthly group.',
  ),
  dementia: concept(
    'Health',
    'Memory cafe|Dementia friends|Dementia support',
    'For people with dementia and those beside them.',
    'Singing, cake and company for people living with dementia.',
  ),
  carers: concept(
    'Carers',
    'Carers group|Carers support|Time for carers',
    'For people who look after somebody without pay.',
    'Carers meet, talk and get information.',
  ),
  autism: concept(
    'Groups',
    'Autism hub|Autistic adults|Autism social group',
    'Run by and for autistic people.',
    'A calm room and no pressure to talk.',
  ),
  deaf: concept(
    'Groups',
    'Deaf club|BSL meet up|Deaf centre',
    'We sign in British Sign Language.',
    'For deaf people, their families and learners of BSL.',
  ),
  sight: concept(
    'Groups',
    'Sight loss group|Vision support|Talking newspaper',
    'For people who are blind or have sight loss.',
    'We try magnifiers, talking books and white canes.',
  ),
  stroke: concept(
    'Health',
    'Stroke recovery|Stroke club|Life after stroke',
    'For people who have had a stroke.',
    'Speech and exercise practice after a stroke.',
  ),
  repair: concept(
    'Leisure',
    'Mens shed|Repair cafe|Mend and make',
    'We mend chairs, radios and bicycles.',
    'Bring something broken to repair.',
  ),
  computers: concept(
    'Learning',
    'Digital skills|Computer basics|Get online',
    'Learn to use a tablet, phone or computer.',
    'Digital champions help you online.',
  ),
  jobs: concept(
    'Work',
    'Supported employment|Job coaching|Into work',
    'A job coach helps you find and keep paid employment.',
    'Help with applications and interviews.',
  ),
  volunteering: concept(
    'Work',
    'Volunteer centre|Volunteering|Give an hour',
    'Find volunteering that suits you.',
    'Volunteers get expenses and training.',
  ),
  reading: concept(
    'Leisure',
    'Library reading group|Book group|Shared reading',
    'We read a book each month and talk about it.',
    'Large print and talking books from the library.',
  ),
  drama: concept(
    'Arts',
    'Drama group|Inclusive theatre|Stage company',
    'Act, sing, sew costumes or work the lights.',
    'We put on a play each summer.',
  ),
  respite: concept(
    'Support',
    'Short breaks|Respite stays|Weekend away',
    'A short break for you, or for those who care for you.',
    'Respite by the day, the night or the week.',
  ),
  toddlers: concept(
    'Families',
    'Toddler group|Stay and play|Parents and babies',
    'For parents with babies and toddlers.',
    'Toys, songs and a cup of tea for parents.',
  ),
  handyperson: concept(
    'Home',
    'Handyperson|Small repairs at home|Home adaptations',
    'Grab rails, key safes and small jobs at home.',
    'A handyperson who is checked and insured.',
  ),
} as const satisfies Readonly<Record<string, Concept>>;
export type What = keyof typeof concepts;
