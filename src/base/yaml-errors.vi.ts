import { thousands } from './format.js';
import { MOST_LEVELS, MOST_YAML_PIECES } from './limits.js';
import type { YamlErrorCode } from './yaml-file.js';

const ANCHORS = 'dùng "&" và "*" để nhắc lại; ở đây phải viết ra đầy đủ.';
const TAGS = 'có dấu "!" ở đầu; đặt lời văn trong dấu nháy.';

/** What is wrong in a YAML file, and what would do. */
export const yamlErrors: Readonly<Record<YamlErrorCode, string>> = {
  ALIAS: ANCHORS,
  ALIAS_PROPS: ANCHORS,
  BAD_ALIAS: ANCHORS,
  BAD_COLLECTION_TYPE: TAGS,
  BAD_DIRECTIVE: 'dòng bắt đầu bằng "%"; đặt lời văn trong dấu nháy.',
  BAD_DQ_ESCAPE:
    'sau dấu "\\" trong dấu nháy kép có ký tự không dùng được; muốn ghi dấu "\\" thì gõ hai lần.',
  BAD_INDENT: 'dòng thụt vào không thẳng hàng với các dòng cùng cấp, hoặc một ngoặc ở trên chưa đóng.',
  BAD_PROP_ORDER: TAGS,
  BAD_SCALAR_START: 'lời văn bắt đầu bằng dấu đặc biệt; đặt lời văn trong dấu nháy.',
  BLOCK_AS_IMPLICIT_KEY: 'lời văn có dấu hai chấm; đặt cả lời văn trong dấu nháy.',
  BLOCK_IN_FLOW: 'trong ngoặc chỉ ghi được trên một dòng; đặt lời văn trong dấu nháy.',
  DUPLICATE_KEY: 'mục này đã có ở trên; mỗi mục chỉ ghi một lần.',
  IMPOSSIBLE: 'chỗ này không đọc được; viết lại dòng này.',
  KEY_OVER_1024_CHARS: 'tên mục dài quá 1024 ký tự; có lẽ thiếu một dấu nháy hay dấu hai chấm.',
  MISSING_CHAR: 'thiếu một ký tự: dấu nháy, ngoặc hoặc dấu phẩy chưa đóng hay chưa có.',
  MULTILINE_IMPLICIT_KEY: 'thiếu dấu hai chấm sau tên mục, hoặc lời văn xuống dòng mà không có ">" ở đầu.',
  MULTIPLE_ANCHORS: ANCHORS,
  MULTIPLE_DOCS: 'có dòng "---" hoặc "..." chia tệp làm nhiều phần; mỗi tệp chỉ một phần.',
  MULTIPLE_TAGS: TAGS,
  NON_STRING_KEY: 'tên mục phải là chữ hoặc số, ghi thẳng hay trong dấu nháy.',
  RESOURCE_EXHAUSTION: 'ngoặc hay mục lồng nhau quá sâu.',
  TAB_AS_INDENT: 'thụt dòng bằng phím Tab; dùng dấu cách.',
  TAG_RESOLVE_FAILED: TAGS,
  TOO_DEEP: `lồng nhau sâu hơn giới hạn ${String(MOST_LEVELS)} bậc; xem lại các ngoặc và chỗ thụt dòng.`,
  TOO_MANY_PIECES: `tệp có quá giới hạn ${thousands(MOST_YAML_PIECES, '.')} mẩu (mỗi tên mục, giá trị, dấu, khoảng trắng, chỗ xuống dòng là một mẩu); xem lại có nhầm tệp không.`,
  UNEXPECTED_TOKEN: 'có ký tự đặt sai chỗ; lời văn có dấu đặc biệt thì đặt trong dấu nháy.',
};
