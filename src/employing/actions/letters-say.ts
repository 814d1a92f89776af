import { type CalendarDate, shortDate } from '#basics';
import { catalogue } from '#ui';

/** What letters of this room say. They name nobody and no figure. */
export const employingSays = catalogue({
  en: {
    agreed: 'Your assistant agreed to the contract',
    saidNo: 'Somebody you offered a job said no',
    turnedDown: 'Your assistant did not agree to the change of their contract',
    changed: 'There is a change of your contract to read',
    notice: 'Notice was given for a job',
    hours: 'There are hours to look at',
    /** What a statement says, until the wages are paid and after. */
    wagesFor: (day: CalendarDate) => `Wages for ${shortDate(day)}`,
    wages: (hours: string) => `Wages, ${hours} hours`,
    setAside: 'Set aside for holiday pay, tax and pension',
  },
});
