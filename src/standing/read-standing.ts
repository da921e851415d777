import { append } from '../base/append.js';
import type { Context } from '../base/context.js';
import { UserError } from '../base/user-error.js';
import { convene, openCouncil } from '../council/convene.js';
import type { CouncilMessages } from '../council/words.js';
import type { IsoDate } from '../engine/types.js';
import { filingEdition } from '../law/certificate.js';
import { editionToday, type Library } from '../law/library.js';
import { BatchRater } from '../rating/batch-rater.js';
import { openInputs } from '../rating/open-inputs.js';
import type { OpenedInputs } from '../rating/opened-inputs.js';
import { roundInputs } from '../rating/round-inputs.js';
import { readSheets } from '../rating/row-inputs.js';
import { SheetRows } from '../rating/sheet-rows.js';
import { expiringIn, type ExpiringRecord } from '../register/expiring-list.js';
import { openRegisters } from '../register/open-registers.js';
import { communesNow } from '../register/commune-list.js';
import type { PlaceChange } from '../register/place-change.js';
import { readPlaces } from '../register/read-places.js';
import type { RegisterRow } from '../register/read-register.js';
import { editionAsked, type AskedEdition } from '../rows/edition-named.js';
import { rowProblemLine } from '../rows/problem-lines.js';
import { apartFromFiles, listsOf, type Season, type SeasonRound } from '../season/season.js';
import { readProducts, type ListedProduct } from '../sheets/product-list.js';
import { statOrNull } from '../base/files/files.js';
import { scoredOf, type ScoredProduct } from './scored.js';
import {
  NOTHING_SAID,
  rejectedAt,
  takeBroken,
  whollyRejected,
  type RatedAt,
  type RejectedAt,
  type RejectedFile,
} from './sent-in.js';

/** What has come in for a round. */
export interface RoundStanding {
  readonly round: SeasonRound;
  /** Rows without members, as a province sends them. */
  readonly rated: readonly RatedAt[];
  readonly rejected: readonly RejectedAt[];
  /** What was sent in, and nothing of it could be taken. */
  readonly rejectedFiles: readonly RejectedFile[];
  /** How many rows were rejected. */
  readonly rejectedRows: number;
  /** What a council comes to, where its members' sheets have come in. */
  readonly judged: readonly ScoredProduct[] | null;
  /** Who is to score by the regulation, where there is one and sheets are to come. */
  readonly members: readonly string[];
}

interface RegisterStanding {
  readonly rows: readonly RegisterRow[];
  readonly expiring: readonly ExpiringRecord[];
}

/** A product that is to be rated, and the list that has it. */
interface ListedIn extends ListedProduct {
  readonly file: string;
}

/** A season as it stands: everything that its files say, and what of them cannot be read. */
export interface Standing {
  readonly season: Season;
  readonly library: Library;
  readonly listed: readonly ListedIn[];
  /** Communes that the list of places has, by their latest names. */
  readonly communes: readonly string[];
  readonly rounds: readonly RoundStanding[];
  readonly register: RegisterStanding | null;
  /** What is there to say of files that are missing or broken, a line each. */
  readonly problems: readonly string[];
}

/** Reads everything that a season names; what is not there yet is no mistake, and what is broken is told and passed over. */
export async function readStanding(
  season: Season,
  day: IsoDate,
  library: Library,
  context: Context<CouncilMessages>,
): Promise<Standing> {
  const problems: string[] = [];
  const orTold = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      append(
        problems,
        error.problems.map((one) => context.wordError(one)),
      );
      return null;
    }
  };
  const { places, register } = season.texts;
  const listed: ListedIn[] = [];
  for (const file of listsOf(season)) {
    const list = await orTold(() => listedIn(file, season, library, context));
    append(
      problems,
      (list?.problems ?? []).map((one) => rowProblemLine(context.messages, one)),
    );
    append(
      listed,
      (list?.products ?? []).map((one) => ({ ...one, file })),
    );
  }
  const changes = places === undefined ? null : await orTold(() => readPlaces(places, context.host));
  const rounds: RoundStanding[] = [];
  for (const round of season.rounds) {
    const sent =
      round.files.length === 0 ? null : await orTold(() => readRound(round, season, library, context));
    const scored =
      round.sheets.length === 0
        ? null
        : await orTold(() => judgedOf(round, round.sheets, season, quietly(context, [])));
    const unread = [...(sent?.rejectedFiles ?? []), ...(scored?.rejectedFiles ?? [])];
    append(
      problems,
      unread.flatMap(({ rows, why }) => (rows === null ? why : [])),
    );
    // A folder with nothing in it, and a name that nothing bears, are nothing that was sent.
    const rejectedFiles = unread.filter(({ file }) => statOrNull(file)?.isFile() === true);
    rounds.push({
      round,
      rated: sent?.rated ?? [],
      rejected: sent?.rejected ?? [],
      rejectedFiles,
      rejectedRows: (sent?.rejectedRows ?? 0) + (scored?.rejectedRows ?? 0),
      judged: scored?.judged ?? sent?.judged ?? null,
      members: scored?.members ?? sent?.members ?? [],
    });
  }
  const isThere = register !== undefined && statOrNull(register) !== null;
  return {
    season,
    library,
    listed,
    communes: communesIn(changes ?? [], season.texts.province),
    rounds,
    register: isThere ? await orTold(() => readRegisterAt(register, day, library, context)) : null,
    problems,
  };
}

/** Those of the season's province, where it names one: a list of places may be of the whole country. */
function communesIn(changes: readonly PlaceChange[], province: string | undefined): readonly string[] {
  return [
    ...new Set(communesNow(changes, province === undefined ? [] : [province]).map(({ commune }) => commune)),
  ];
}

function editionOf(library: Library, { edition }: Season['texts']): AskedEdition | null {
  return edition === undefined ? null : editionAsked(library, { edition, editionOfSeason: true });
}

function listedIn(
  file: string,
  { texts }: Season,
  library: Library,
  { host, today }: Context<CouncilMessages>,
) {
  const asked = editionOf(library, texts);
  // A season's list may be of two Decisions: today's is gone by only where neither a day nor anybody says which.
  return readProducts(file, library, today, asked, null, host, editionToday(library).edition);
}

/** Reads what has come in; nothing is written of it, and nothing told. */
async function readRound(
  round: SeasonRound,
  season: Season,
  library: Library,
  context: Context<CouncilMessages>,
): Promise<RoundStanding> {
  const said: string[] = [];
  const quiet = quietly(context, said);
  const { broken, files: brokenFiles } = takeBroken(context);
  const apart = apartFromFiles(season);
  const named = await openInputs(round.files, new Set(), null, quiet, { apart, broken });
  if (named.inputs.length === 0) return { ...NOTHING_SENT, round, rejectedFiles: brokenFiles };
  const isOfMembers = named.tables.every(({ header }) => header.fields.has('member'));
  if (isOfMembers) {
    const scored = await judgedOf(round, round.files, season, quiet, named);
    return { ...scored, rejectedFiles: brokenFiles };
  }
  const asked = editionOf(library, season.texts);
  const opened = await roundInputs(named, { library, edition: asked }, { ofRound: true }, quiet);
  const inputs = await readSheets(opened, library);
  const rater = new BatchRater(library, { edition: asked, blankAsZero: false, keepsDoubles: true }, null);
  const rows = new SheetRows(library, { ...opened, inputs }, rater, { quiet: true, tellsAll: true }, quiet);
  const rated: RatedAt[] = [];
  const rejected: RejectedAt[] = [];
  try {
    await rows.read({
      rated(row) {
        said.length = 0;
        rated.push({ row, status: row.rating.status });
        return [];
      },
      rejected(row, header) {
        rejected.push(rejectedAt(row, header, said.splice(0)));
      },
      rejectedFile() {
        rejected.push({ ...NOTHING_SAID, file: '', line: null, why: said.splice(0) });
      },
    });
  } finally {
    rows.abandon();
  }
  const rejectedFiles = [...brokenFiles, ...whollyRejected(rated, rejected)];
  const rejectedRows = rejected.length;
  return { ...NOTHING_SENT, round, rated, rejected, rejectedFiles, rejectedRows };
}

const NOTHING_SENT: Omit<RoundStanding, 'round'> = {
  ...{ rated: [], rejected: [], rejectedFiles: [], rejectedRows: 0, judged: null, members: [] },
};

/**
 * What a council comes to by its members' sheets.
 *
 * @param named the files as they were opened, where they were
 */
async function judgedOf(
  round: SeasonRound,
  files: readonly string[],
  { texts: { edition, regulation } }: Season,
  quiet: Context<CouncilMessages>,
  named?: OpenedInputs,
): Promise<RoundStanding> {
  const { broken, files: rejectedFiles } = takeBroken(quiet);
  const flags = {
    ofRound: true,
    broken,
    ...(edition === undefined ? {} : { edition, editionOfSeason: true }),
    ...(regulation === undefined ? {} : { regulation }),
  };
  const council = await openCouncil(files, flags, quiet, named);
  try {
    const { judged, counts } = await convene(council, flags, quiet);
    const members = (council.regulation?.members ?? []).map(({ name }) => name);
    return {
      ...NOTHING_SENT,
      round,
      rejectedFiles,
      rejectedRows: counts.rejected,
      judged: scoredOf(judged),
      members,
    };
  } finally {
    council.rows.abandon();
  }
}

function quietly(context: Context<CouncilMessages>, said: string[]): Context<CouncilMessages> {
  return { ...context, watched: false, report: (line: string) => void said.push(line) };
}

async function readRegisterAt(
  file: string,
  day: IsoDate,
  library: Library,
  { host }: Context<CouncilMessages>,
): Promise<RegisterStanding> {
  const tables = await openRegisters([file], null, host);
  const within = filingEdition(library.editions, day).certificate.refile?.earliestDays ?? 0;
  const rows: RegisterRow[] = [];
  const { found } = await expiringIn(
    tables,
    { at: day, within, library, places: null },
    { row: (row) => void rows.push(row), progress: () => Promise.resolve() },
  );
  return { rows, expiring: [...found] };
}
