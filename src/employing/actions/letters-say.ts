import { type CalendarDate, shortDate } from '#basics';
import { catalogue } from '#ui';

/** What letters of this room say. They name nobody and no figure; what a statement says names both. */
export const employingSays = catalogue({
  en: {
    agreed: 'Your assistant agreed to the contract',
    saidNo: 'Somebody you offered a job said no',
    turnedDown: 'Your assistant did not agree to the change of their contract',
    changed: 'There is a change of your contract to read',
    notice: 'Notice was given for a job',
    hours: 'There are hours to look at',
    wagesLate: 'Wages are late. There is a way to have them paid now',
    ownWagesLate: 'Your wages are late. You can ask the service to pay them now',
    askedAhead: 'Wages that cannot wait are asked for',
    paidAhead: 'The service paid wages ahead',
    notAhead: 'The service does not pay these wages ahead, and says why',
    /** What a statement says, until the wages are paid and after. */
    wagesAhead: (name: string) => `Wages of ${name}, paid ahead`,
    floatFilled: 'Put by for wages that cannot wait',
    floatEmptied: 'Taken out of what is put by for wages',
    wagesFor: (day: CalendarDate) => `Wages for ${shortDate(day)}`,
    wages: (hours: string) => `Wages, ${hours} hours`,
    madeGood: 'Wages that were missing',
    wagesBack: (hours: string) => `Wages, ${hours} hours: back to the service, which paid them ahead`,
    setAside: 'Set aside for holiday pay, tax and pension',
  },
});
