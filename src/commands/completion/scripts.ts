import type { CommandSpec, OptionSpec } from './spec.js';
import type { CompletionWords } from './vi.js';

/*
 * A script for each shell, made from what there is to offer. All of them do the same: find the command that the line has
 * come to, past the values of options; behind an option offer its values, else files; else options, where a dash was
 * typed, the commands below, or files. Nothing is started at a Tab, and nothing of the line is ever run.
 */

/** What a script says to whoever puts it in its place, and above what it offers. */
export type ScriptWords = CompletionWords['completion'];

/** Every option with a value, whichever command it is of. */
function valuedOf(specs: readonly CommandSpec[]): readonly string[] {
  const valued = specs.flatMap(({ options }) => options.filter((one) => one.valued));
  return [...new Set(valued.map(({ long }) => long))].sort();
}

/** `ocop register add` and the like: what a word makes of the command before it. */
function pathsOf(specs: readonly CommandSpec[]): readonly string[] {
  return specs.slice(1).map(({ path }) => path);
}

function withChoices({ options }: CommandSpec): readonly OptionSpec[] {
  return options.filter(({ choices }) => choices.length > 0);
}

const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
const longs = (all: readonly OptionSpec[]) => all.map(({ long }) => long);

/** One line, without what a shell reads a meaning into. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const single = (text: string) => `'${plain(text).replaceAll("'", String.raw`'\''`)}'`;
const words = (all: readonly string[]) => single(all.join(' '));

/** What a loop over the words of a line does with each, as bash and zsh both read it: on to the command it has come to. */
function walk(line: string, specs: readonly CommandSpec[]): string {
  return `    word=\${${line}[at]}
    if [[ " $valued " == *" $word "* ]]; then ((at++)); continue; fi
    case "$command $word" in
    ${pathsOf(specs).map(single).join('|')}) command="$command $word" ;;
    esac
  done`;
}

export function bashScript(specs: readonly CommandSpec[], says: ScriptWords): string {
  const values = specs.flatMap((spec) =>
    withChoices(spec).map(
      ({ long, choices }) => `    ${single(`${spec.path}|${long}`)}) offer ${words(choices)} ;;`,
    ),
  );
  const commands = specs.map(({ path, commands: below, options, first }) => {
    const offered = [...names(below), ...first];
    return `    ${single(path)}) options=${words(longs(options))}; others=${words(offered)} ;;`;
  });
  return `# ${plain(says.head('bash', '~/.bashrc'))}
#   eval "$(ocop completion bash)"
_ocop() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  local valued=${words(valuedOf(specs))} options='' others='' command=ocop word at
  offer() { while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$current"); }
  COMPREPLY=()
  for ((at = 1; at < COMP_CWORD; at++)); do
${walk('COMP_WORDS', specs)}
  case "$command|$before" in
${values.join('\n')}
  *)
    if [[ " $valued " != *" $before "* ]]; then
      case "$command" in
${commands.map((line) => `  ${line}`).join('\n')}
      esac
      if [[ $current == -* ]]; then offer "$options"; else offer "$others"; fi
    fi ;;
  esac
  unset -f offer
}
complete -o bashdefault -o default -F _ocop ocop
`;
}

export function zshScript(specs: readonly CommandSpec[], says: ScriptWords): string {
  const described = (name: string, about: string) =>
    single(`${name}:${about.replaceAll(':', String.raw`\:`)}`);
  const values = specs.flatMap((spec) =>
    withChoices(spec).map(
      ({ long, choices }) =>
        `    ${single(`${spec.path}|${long}`)}) compadd -- ${choices.map(single).join(' ')}; return ;;`,
    ),
  );
  const commands = specs.map(({ path, commands: below, options, first }) => {
    const offered = [...below.map(({ name, about }) => described(name, about)), ...first.map(single)];
    return `    ${single(path)})
      options=(${options.map(({ long, about }) => described(long, about)).join(' ')})
      others=(${offered.join(' ')}) ;;`;
  });
  return `#compdef ocop
# ${plain(says.head('zsh', '~/.zshrc'))} ${plain(says.behindCompinit)}
#   eval "$(ocop completion zsh)"
_ocop() {
  local command=ocop word current=\${words[CURRENT]} before=\${words[CURRENT-1]}
  local valued=${words(valuedOf(specs))}
  local -a options others
  integer at
  for ((at = 2; at < CURRENT; at++)); do
${walk('words', specs)}
  case "$command|$before" in
${values.join('\n')}
  esac
  if [[ " $valued " == *" $before "* ]]; then _files; return; fi
  case "$command" in
${commands.join('\n')}
  esac
  if [[ $current == -* ]]; then _describe -o ${single(says.options)} options
  elif (( \${#others} )); then _describe ${single(says.commands)} others || _files
  else _files
  fi
}
if [[ \${funcstack[1]} == _ocop ]]; then _ocop "$@"; else compdef _ocop ocop; fi
`;
}

export function fishScript(specs: readonly CommandSpec[], says: ScriptWords): string {
  const quoted = (text: string) =>
    `'${plain(text)
      .replaceAll('\\', '\\\\')
      .replaceAll("'", String.raw`\'`)}'`;
  const lines = specs.flatMap(({ path, commands: below, options, first }) => {
    const here = `-n ${quoted(`__ocop_at "${path}"`)}`;
    return [
      ...(below.length + first.length === 0 ? [] : [`complete -c ocop ${here} -f`]),
      ...below.map(({ name, about }) => `complete -c ocop ${here} -a ${quoted(name)} -d ${quoted(about)}`),
      ...(first.length === 0 ? [] : [`complete -c ocop ${here} -a ${quoted(first.join(' '))}`]),
      ...options.map(({ long, valued, choices, about }) => {
        const value = !valued ? '' : choices.length === 0 ? ' -r' : ` -x -a ${quoted(choices.join(' '))}`;
        return `complete -c ocop ${here} -l ${long.slice(2)}${value} -d ${quoted(about)}`;
      }),
    ];
  });
  return `# ${plain(says.headOfFish)}
#   ocop completion fish > ~/.config/fish/completions/ocop.fish
function __ocop_at
    set -l valued ${valuedOf(specs).join(' ')}
    set -l paths ${pathsOf(specs).map(quoted).join(' ')}
    set -l command ocop
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
        else if contains -- $word $valued
            set skip 1
        else if contains -- "$command $word" $paths
            set command "$command $word"
        end
    end
    test "$command" = "$argv[1]"
end
${lines.join('\n')}
`;
}

/**
 * A text in ASCII, for `[regex]::Unescape`. Windows PowerShell reads what a program writes by the code page of the console;
 * by 1258, that of Vietnam, one of the two bytes of `đ` is `‘`, which ends a text in quotes.
 */
function escapedForPowershell(text: string): string {
  return text
    .replaceAll('\\', String.raw`\\`)
    .replace(
      /[^\u0020-\u007e]/g,
      (sign) => String.raw`\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

export function powershellScript(specs: readonly CommandSpec[], says: ScriptWords): string {
  const quoted = (text: string) => `'${escapedForPowershell(plain(text)).replaceAll("'", "''")}'`;
  const list = (all: readonly string[]) => `@(${all.map(quoted).join(', ')})`;
  const pairs = (all: readonly (readonly [string, string])[]) =>
    `@(${all.map(([name, about]) => `@(${quoted(name)}, ${quoted(about === '' ? name : about)})`).join(', ')}${all.length === 1 ? ' ,@()' : ''})`;
  const entries = specs.map(({ path, commands: below, options, first }) => {
    const offered = [
      ...below.map(({ name, about }) => [name, about] as const),
      ...first.map((one) => [one, ''] as const),
    ];
    const own = options.map(({ long, about }) => [long, about] as const);
    return `  ${quoted(path)} = @{ Options = ${pairs(own)}; Others = ${pairs(offered)} }`;
  });
  const values = specs.flatMap((spec) =>
    withChoices(spec).map(({ long, choices }) => `  ${quoted(`${spec.path}|${long}`)} = ${list(choices)}`),
  );
  return `# ${plain(says.head('PowerShell', '$PROFILE'))}
#   ocop completion powershell | Out-String | Invoke-Expression
$script:OcopValued = ${list(valuedOf(specs))}
$script:OcopValues = @{
${values.join('\n')}
}
$script:OcopCommands = @{
${entries.join('\n')}
}
Register-ArgumentCompleter -Native -CommandName ocop, ocop.cmd -ScriptBlock {
  param($current, $line, $cursor)
  $typed = @($line.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.ToString() })
  $command = 'ocop'
  $before = ''
  $skip = $false
  foreach ($word in ($typed | Select-Object -Skip 1)) {
    $before = $word
    if ($skip) { $skip = $false; continue }
    if ($script:OcopValued -contains $word) { $skip = $true; continue }
    if ($script:OcopCommands.ContainsKey("$command $word")) { $command = "$command $word" }
  }
  if ($skip) {
    $script:OcopValues["$command|$before"] | Where-Object { $_ -and $_.StartsWith($current, [StringComparison]::Ordinal) } |
      ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
    return
  }
  $known = $script:OcopCommands[$command]
  $offered = if ($current.StartsWith('-')) { $known.Options } else { $known.Others }
  $offered | Where-Object { $_.Count -eq 2 -and $_[0].StartsWith($current, [StringComparison]::Ordinal) } |
    ForEach-Object {
      $about = [regex]::Unescape($_[1])
      [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $about)
    }
}
`;
}
