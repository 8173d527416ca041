/** The commands of ours that a link in a hover card may run. */
export const OPEN_LOCATION = 'secondSource.openLocation';
export const SHOW_MENTIONS = 'secondSource.showMentions';
export const SIDE_BY_SIDE = 'secondSource.openSideBySide';
export const DISMISS = 'secondSource.notTheSame';
