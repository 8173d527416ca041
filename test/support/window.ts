export { openWindow, type Window } from '../../scripts/lib/window.mjs';
