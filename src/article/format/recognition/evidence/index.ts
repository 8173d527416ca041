import { attribution } from './attribution';
import { brief } from './brief';
import { chapters } from './chapters';
import { characters } from './characters';
import { cookery } from './cookery';
import { correspondence } from './correspondence';
import { credits } from './credits';
import { dateline } from './dateline';
import { dateStamp } from './dateStamp';
import { english } from './english';
import type { Evidence } from './evidence';
import { identifiers } from './identifiers';
import { instruction } from './instruction';
import { interview } from './interview';
import { judgment } from './judgment';
import { licensing } from './licensing';
import { markup } from './markup';
import { names } from './names';
import { narrative } from './narrative';
import { numbering } from './numbering';
import { otherLanguage } from './otherLanguage';
import { period } from './period';
import { prose } from './prose';
import { reporting } from './reporting';
import { software } from './software';
import { trailer } from './trailer';
import { verse } from './verse';

export const evidence: readonly Evidence[] = [
  dateStamp,
  trailer,
  dateline,
  credits,
  attribution,
  reporting,
  interview,
  names,
  prose,
  brief,
  english,
  otherLanguage,
  markup,
  identifiers,
  software,
  judgment,
  licensing,
  narrative,
  characters,
  period,
  verse,
  chapters,
  cookery,
  instruction,
  numbering,
  correspondence,
];
