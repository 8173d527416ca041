import { lines } from './lines';
import animal from './words/animal.txt';
import company from './words/company.txt';
import family from './words/family.txt';
import familyEnding from './words/familyEnding.txt';
import familyStem from './words/familyStem.txt';
import femaleName from './words/femaleName.txt';
import food from './words/food.txt';
import industry from './words/industry.txt';
import maleName from './words/maleName.txt';
import occasion from './words/occasion.txt';
import region from './words/region.txt';
import resident from './words/resident.txt';
import spot from './words/spot.txt';
import street from './words/street.txt';
import thing from './words/thing.txt';
import town from './words/town.txt';
import townEnding from './words/townEnding.txt';
import townStem from './words/townStem.txt';
import trade from './words/trade.txt';
import weather from './words/weather.txt';
import wholeFamilyName from './words/wholeFamilyName.txt';

const texts = {
  animal,
  company,
  family,
  familyEnding,
  familyStem,
  femaleName,
  food,
  industry,
  maleName,
  occasion,
  region,
  resident,
  spot,
  street,
  thing,
  town,
  townEnding,
  townStem,
  trade,
  weather,
  wholeFamilyName,
};

const lists = new Map(Object.entries(texts).map(([name, text]) => [name, lines(text)]));

/** The entries of a list in words/. @throws {Error} Where there is no such list. */
export function wordsOf(name: string): readonly string[] {
  const list = lists.get(name);
  if (!list) throw new Error(`There is no list words/${name}.txt`);
  return list;
}
