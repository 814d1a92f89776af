/** Every address of this room. */
export const paths = {
  anyCost: '/employing/cost',
  cost: '/employing/:person/cost',
} as const;
