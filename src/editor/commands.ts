/** The commands of ours that a link in a hover card may run. */
export const OPEN_LOCATION = 'secondSource.openLocation';
export const SHOW_MENTIONS = 'secondSource.showMentions';
export const SIDE_BY_SIDE = 'secondSource.openSideBySide';
export const DISMISS = 'secondSource.notTheSame';
export const SAME_PERSON = 'secondSource.samePersonAs';
export const NOT_THE_SAME_PERSON = 'secondSource.notTheSamePerson';
export const NOT_A_PERSON = 'secondSource.notAPerson';
export const RENAME_PERSON = 'secondSource.renamePerson';
