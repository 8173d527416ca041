/** Worker thread and web worker alike: what only one of them has is loaded only there. */
declare const ANALYSIS_VERSION: string;

if (typeof process === 'object' && process.versions?.node) {
  void import('./thread').then(({ serveThread }) => serveThread(ANALYSIS_VERSION));
} else {
  void import('./web').then(({ serveWeb }) => serveWeb(ANALYSIS_VERSION));
}
