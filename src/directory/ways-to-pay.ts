/** How a service may be paid for, besides costing nothing (which the cost itself says). */
export const waysToPay = ['direct-payment', 'individual-service-fund', 'own-money'] as const;
export type WayToPay = (typeof waysToPay)[number];

/** What a person can look for: one of the ways to pay, or nothing to pay at all. */
export const payChoices = [...waysToPay, 'free'] as const;
export type PayChoice = (typeof payChoices)[number];

/** Who runs a service. `disabled-people`: an organisation that disabled people themselves run. */
export const runners = [
  'disabled-people',
  'neighbours',
  'charity',
  'co-operative',
  'business',
  'self-employed',
  'council',
  'health-service',
] as const;
export type Runner = (typeof runners)[number];

export function readPayChoice(text: string): PayChoice | undefined {
  return payChoices.find((each) => each === text);
}
