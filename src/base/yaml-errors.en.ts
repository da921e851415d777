import { thousands } from './format.js';
import { MOST_LEVELS, MOST_YAML_PIECES } from './limits.js';
import type { YamlErrorCode } from './yaml-file.js';

const ANCHORS = 'something is repeated by "&" and "*"; here it has to be written out.';
const TAGS = 'a text begins with "!"; put it in quotes.';

/** What is wrong in a YAML file, and what would do. */
export const yamlErrors: Readonly<Record<YamlErrorCode, string>> = {
  ALIAS: ANCHORS,
  ALIAS_PROPS: ANCHORS,
  BAD_ALIAS: ANCHORS,
  BAD_COLLECTION_TYPE: TAGS,
  BAD_DIRECTIVE: 'a line begins with "%"; put the text in quotes.',
  BAD_DQ_ESCAPE:
    'in double quotes, the character behind "\\" cannot stand there; for a "\\" itself, write two.',
  BAD_INDENT: 'the line is not indented like the lines beside it, or a bracket above is not closed.',
  BAD_PROP_ORDER: TAGS,
  BAD_SCALAR_START: 'a text begins with a special character; put the text in quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'a text has a colon in it; put the whole text in quotes.',
  BLOCK_IN_FLOW: 'within brackets everything stands on one line; put the text in quotes.',
  DUPLICATE_KEY: 'this key is there already, above; each stands once.',
  IMPOSSIBLE: 'this cannot be read; write the line anew.',
  KEY_OVER_1024_CHARS: 'a key of more than 1024 characters; perhaps a quote or a colon is missing.',
  MISSING_CHAR: 'a character is missing: a quote, a bracket or a comma.',
  MULTILINE_IMPLICIT_KEY:
    'a colon is missing behind the key, or a text goes on in a new line without ">" before it.',
  MULTIPLE_ANCHORS: ANCHORS,
  MULTIPLE_DOCS: 'a line "---" or "..." makes several parts of the file; it has to be one.',
  MULTIPLE_TAGS: TAGS,
  NON_STRING_KEY: 'a key has to be letters or a number, as they are or in quotes.',
  RESOURCE_EXHAUSTION: 'brackets or keys lie too deep within one another.',
  TAB_AS_INDENT: 'the line is indented by a tab; use spaces.',
  TAG_RESOLVE_FAILED: TAGS,
  TOO_DEEP: `nested deeper than the limit of ${String(MOST_LEVELS)} levels; look at the brackets and the indentation.`,
  TOO_MANY_PIECES: `the file has more than the limit of ${thousands(MOST_YAML_PIECES, ',')} pieces (each key, value, sign, run of spaces and end of a line is one); is it the right file?`,
  UNEXPECTED_TOKEN: 'a character stands in the wrong place; put text with special characters in quotes.',
};
