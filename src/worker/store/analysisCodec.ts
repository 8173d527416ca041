import type {
  ArticleAnalysis,
  ArticleEvent,
  Block,
  EventArgument,
  Mention,
  Person,
  Quote,
  Recognition,
  Role,
  Sentence,
  Span,
  TimeExpression,
} from '../../article';
import {
  boolean,
  type Codec,
  extended,
  type Fields,
  float,
  int,
  list,
  nullable,
  object,
  oneOf,
  optional,
  uint,
  word,
} from '../../codec';

const span: Codec<Span> = {
  write: (writer, { start, end }) => {
    uint.write(writer, start);
    int.write(writer, end - start);
  },
  read: (reader) => {
    const start = uint.read(reader);
    return { start, end: start + int.read(reader) };
  },
};

/** A span and what else is known of it. */
const spanWith = <Value extends Span>(codecs: Fields<Omit<Value, keyof Span>>): Codec<Value> =>
  extended<Span, Value>(span, codecs);

/** The same with the span behind: the command line prints keys in the order in which the analysis has them. */
function beforeSpan<Value extends Span>(codecs: Fields<Omit<Value, keyof Span>>): Codec<Value> {
  const rest = object<Omit<Value, keyof Span>>(codecs);
  return {
    write: (writer, value) => {
      rest.write(writer, value);
      span.write(writer, value);
    },
    read: (reader) => ({ ...rest.read(reader), ...span.read(reader) }) as Value,
  };
}

export const recognitionCodec = object<Recognition>({ recognized: boolean, confidence: float, reasons: list(word) });

const block = spanWith<Block>({
  kind: oneOf(),
  role: optional(oneOf()),
});

const person = object<Person>({
  name: word,
  aliases: list(word),
  roles: list(beforeSpan<Role>({ text: word })),
  gender: nullable(oneOf()),
  id: word,
  byline: boolean,
  mentions: list(spanWith<Mention>({ kind: oneOf() })),
});

const anchor: Codec<'publication' | Span> = {
  write: (writer, value) => nullable(span).write(writer, value === 'publication' ? null : value),
  read: (reader) => nullable(span).read(reader) ?? 'publication',
};

const time = spanWith<TimeExpression>({
  type: oneOf(),
  value: nullable(word),
  anchor: optional(anchor),
});

const event = spanWith<ArticleEvent>({
  trigger: span,
  sentence: int,
  type: oneOf(),
  label: word,
  participants: list(word),
  arguments: list(beforeSpan<EventArgument>({ role: oneOf(), person: nullable(word) })),
  time: nullable(word),
  timeText: nullable(word),
  timeStated: boolean,
  attribution: nullable(word),
  anonymous: boolean,
  polarity: oneOf(),
  modality: oneOf(),
  doubts: list(word),
  importance: float,
  shown: boolean,
  reasons: list(word),
  salience: float,
});

/** What a reader is shown of an article; its terms are in its profile. */
export type ShownAnalysis = Omit<ArticleAnalysis, 'terms'>;

/** In about a fifth of the bytes of its JSON. */
export const analysisCodec = object<ShownAnalysis>({
  recognition: recognitionCodec,
  headline: nullable(word),
  publisher: nullable(word),
  publicationDate: nullable(word),
  blocks: list(block),
  sentences: list(spanWith<Sentence>({ block: int })),
  people: list(person),
  times: list(time),
  events: list(event),
  quotes: list(spanWith<Quote>({ speaker: nullable(word) })),
});
