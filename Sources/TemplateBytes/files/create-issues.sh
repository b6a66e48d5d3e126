#!/usr/bin/env bash
# Makes the issues that this folder holds in a GitHub repository. Written by uplift; --help says how to use it.
#
# What to do is in github.tsv, the texts are in issues/ and comments/. Nothing of them is ever run: titles are
# arguments, texts are files. issues.csv has the number of every issue as soon as it is made, and issues-done.txt
# what else is done, so that the script can be stopped anywhere and run again. Works with the bash of macOS, 3.2.
set -euo pipefail
export LC_ALL=C NO_COLOR=1 GH_PROMPT_DISABLED=1 GH_NO_UPDATE_NOTIFIER=1 GH_PAGER=cat

usage() {
  cat <<'END'
usage: create-issues.sh [--repo OWNER/NAME] [--dry-run] [--keep-open]

Creates one issue for each ticket of this folder, then the issues over them; updates those that are there
already; closes those that left the plan. Needs gh (https://cli.github.com), signed in with 'gh auth login'.
For GitHub Enterprise Server set GH_HOST.

  --repo OWNER/NAME  the repository; unless given, the one that uplift was told, else that of the current folder
  --dry-run          print what would be done, as far as issues.csv tells: asks GitHub nothing, changes nothing
  --keep-open        do not close issues that left the plan

It waits between issues, so that GitHub does not block it. Stopped or failed, run it again: it goes on where it
was. UPLIFT_PAUSE is the number of seconds between two changes, UPLIFT_WAIT that of the first wait when GitHub
asks to slow down (60; every further wait is twice as long).
END
}

say() { printf '%s\n' "create-issues: $*" >&2; }

counted() {
  if [ "$1" -eq 1 ]; then printf '%s' "1 $2"; else printf '%s' "$1 $2s"; fi
}

stop() {
  local status="$1"
  shift
  say "$@"
  exit "$status"
}

repository=""
dry_run=""
keep_open=""
while [ $# -gt 0 ]; do
  case "$1" in
    --repo)
      [ $# -ge 2 ] || stop 64 "--repo needs the repository, as in --repo contoso/security"
      repository="$2"
      shift
      ;;
    --repo=*) repository="${1#--repo=}" ;;
    --dry-run) dry_run=yes ;;
    --keep-open) keep_open=yes ;;
    -h | --help)
      usage
      exit 0
      ;;
    *) stop 64 "unknown argument; see --help" ;;
  esac
  shift
done

whole_number='^[0-9]{1,5}$'
for seconds in "${UPLIFT_PAUSE:-0}" "${UPLIFT_WAIT:-0}"; do
  [[ "$seconds" =~ $whole_number ]] || stop 64 "UPLIFT_PAUSE and UPLIFT_WAIT are whole seconds"
done

[ -n "$dry_run" ] || command -v gh >/dev/null || stop 69 "gh is not installed: see https://cli.github.com"
started_in="$PWD"
cd "$(dirname "${BASH_SOURCE[0]}")"

steps=github.tsv
map=issues.csv
done_list=issues-done.txt
[ -f "$steps" ] || stop 66 "$steps is not beside this script: write the tickets again with 'uplift tickets'"

temporary="$(mktemp -d)"
trap 'rm -rf "$temporary"' EXIT
existing="$temporary/existing"
: >"$existing"

# Every step is looked at before the first is taken. The last field may hold anything but tabs and line ends.
key_form='^UP-[0-9A-Z]{8,17}$'
labels_form='^[a-z0-9][a-z0-9._-]*(,[a-z0-9][a-z0-9._-]*)*$'
row=1
count=0
{
  read -r _ || true
  while IFS=$'\t' read -r step name detail text || [ -n "$step" ]; do
    row=$((row + 1))
    place="$steps, row $row"
    case "$step" in
      repository) [ -n "$repository" ] || repository="$name" ;;
      label) [[ "$name" =~ $labels_form && "$detail" =~ ^[0-9a-f]{6}$ ]] || stop 65 "$place: is no label" ;;
      ticket | parent)
        [[ "$name" =~ $key_form && "$detail" =~ $labels_form && -n "$text" ]] || stop 65 "$place: is no $step"
        [ -f "issues/$name.md" ] || stop 66 "$place: issues/$name.md is missing"
        ;;
      comment | close)
        [[ "$name" =~ $key_form ]] || stop 65 "$place: '$step' has no key"
        [ -f "comments/$name.md" ] || stop 66 "$place: comments/$name.md is missing"
        ;;
      *) stop 65 "$place: knows no such step; write the tickets again with 'uplift tickets'" ;;
    esac
    [ "$step" = repository ] || count=$((count + 1))
  done
} <"$steps"

if [ -z "$repository" ] && [ -z "$dry_run" ]; then
  repository="$(cd "$started_in" && gh repo view --json nameWithOwner --jq .nameWithOwner </dev/null)" ||
    stop 64 "name the repository, as in --repo contoso/security"
fi
repository_form='^[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+$'
if [ -n "$repository" ] || [ -z "$dry_run" ]; then
  [[ "$repository" =~ $repository_form ]] || stop 64 "the repository is written OWNER/NAME, as in contoso/security"
fi

# GitHub takes about 80 new things a minute and 500 an hour, and wants them one after the other.
pause=3
[ "$count" -le 450 ] || pause=8
# Also with zeros before them these are decimal.
pause="$((10#${UPLIFT_PAUSE:-$pause}))"
first_wait="$((10#${UPLIFT_WAIT:-60}))"
say "${repository:-no repository yet}: $(counted "$count" change) at most, one every $(counted "$pause" second):" \
  "about $(counted "$(((count * pause + 59) / 60))" minute)"

# Runs gh. What it prints is in $answer. Where GitHub asks to slow down it waits and tries again.
answer=""
call() {
  local tries=0 wait="$first_wait"
  until answer="$(gh "$@" </dev/null 2>"$temporary/errors")"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 6 ] ||
      ! grep -qiE 'rate limit|submitted too quickly|abuse detection|HTTP 429' "$temporary/errors"; then
      say "gh $1 $2 failed:"
      tr -d '\000-\010\013-\037\177' <"$temporary/errors" >&2
      stop 1 "what is done is kept; run this script again to go on"
    fi
    say "GitHub asks to slow down: waiting $(counted "$wait" second)"
    sleep "$wait"
    wait=$((wait * 2))
  done
}

# The same for what changes something, never faster than GitHub wants.
has_changed=""
change() {
  [ -z "$has_changed" ] || sleep "$pause"
  has_changed=yes
  call "$@"
}

# The number of a ticket's issue by issues.csv; nothing where there is none. The last line counts.
number_of() {
  tr -d '"\r#' <"$map" | sed -nE "s|^$1,(https://[^,]*/)?([0-9]+)\$|\\2|p" | tail -n 1
}

# The state of an issue, and behind a space the labels that it has from a run like this one, with commas between.
# Stops unless the number is that of the key in this repository: nobody else's issue may be changed.
issue_of() {
  local issue
  issue="$(sed -nE "s/^$2 $1 (.*)\$/\\1/p" "$existing" | head -n 1)"
  [ -n "$issue" ] || stop 1 "$map says that $1 is #$2, and $repository has no such issue with the label uplift" \
    "and [$1] before its title; correct it there, or take the line out of $map to make a new one"
  printf '%s' "$issue"
}

# Labels of the first list that are not in the second.
without() {
  local label rest=""
  for label in ${1//,/ }; do
    case ",$2," in
      *",$label,"*) ;;
      *) rest="$rest,$label" ;;
    esac
  done
  printf '%s' "${rest#,}"
}

record() {
  printf '%s,%s\n' "$1" "$2" >>"$map"
}

# What is done is remembered for these very files: once any of them is another, all is looked at again.
is_done() { grep -qxF "$run $1 $2" "$done_list"; }
mark_done() { printf '%s\n' "$run $1 $2" >>"$done_list"; }

# A parent's text, with the numbers of its tickets.
body_of() {
  local line key number
  while IFS= read -r line || [ -n "$line" ]; do
    case "$line" in
      '- [ ] UP-'*)
        key="${line#- \[ \] }"
        key="${key%%[!0-9A-Z-]*}"
        number="$(number_of "$key")"
        if [ -n "$number" ]; then line="- [ ] #$number"; fi
        ;;
    esac
    printf '%s\n' "$line"
  done <"issues/$1.md"
}

created=0
updated=0
commented=0
closed=0

make_issue() {
  local step="$1" key="$2" labels="$3" title="$4" body="issues/$2.md" number issue stale
  if is_done "$step" "$key"; then return 0; fi
  if [ "$step" = parent ]; then
    body="$temporary/body.md"
    body_of "$key" >"$body"
  fi
  number="$(number_of "$key")"
  if [ -z "$number" ]; then
    change issue create --repo "$repository" --title "$title" --body-file "$body" --label "$labels"
    number="${answer##*/}"
    [[ "$number" =~ ^[0-9]+$ ]] ||
      stop 1 "$key is made, but gh did not say its number; run this script again: it will find it"
    record "$key" "$number"
    printf '%s\n' "$number $key open $labels" >>"$existing"
    # Its text has all that a comment would say.
    mark_done comment "$key"
    created=$((created + 1))
    printf '%s\n' "created #$number $title"
  else
    issue="$(issue_of "$key" "$number")"
    stale="$(without "${issue#* }" "$labels")"
    change issue edit "$number" --repo "$repository" --title "$title" --body-file "$body" --add-label "$labels" \
      ${stale:+--remove-label "$stale"}
    if [ "${issue%% *}" = closed ]; then change issue reopen "$number" --repo "$repository"; fi
    updated=$((updated + 1))
    printf '%s\n' "updated #$number $title"
  fi
  mark_done "$step" "$key"
}

comment_on() {
  local number
  if is_done comment "$1"; then return 0; fi
  number="$(number_of "$1")"
  issue_of "$1" "$number" >/dev/null
  change issue comment "$number" --repo "$repository" --body-file "comments/$1.md"
  mark_done comment "$1"
  commented=$((commented + 1))
}

close_issue() {
  local number issue
  if [ -n "$keep_open" ] || is_done close "$1"; then return 0; fi
  number="$(number_of "$1")"
  if [ -z "$number" ]; then
    say "$1 left the plan and has no issue here: nothing to close"
    return 0
  fi
  issue="$(issue_of "$1" "$number")"
  if [ "${issue%% *}" = open ]; then
    change issue close "$number" --repo "$repository" --comment "$(<"comments/$1.md")"
    closed=$((closed + 1))
    printf '%s\n' "closed #$number $1"
  fi
  mark_done close "$1"
}

# GitHub is not asked: what has no number in issues.csv may be there all the same.
already=0
dry_step() {
  local number=""
  case "$1" in
    label)
      printf '%s\n' "would create the label $2 unless it is there"
      return 0
      ;;
    close) if [ -n "$keep_open" ]; then return 0; fi ;;
  esac
  if [ -f "$done_list" ] && is_done "$1" "$2"; then
    already=$((already + 1))
    return 0
  fi
  [ ! -f "$map" ] || number="$(number_of "$2")"
  case "$1${number:+ with a number}" in
    'ticket with a number' | 'parent with a number') printf '%s\n' "would update #$number $4" ;;
    ticket | parent) printf '%s\n' "would create, or update if it is there: $4 ($3)" ;;
    'comment with a number') printf '%s\n' "would comment on #$number $2" ;;
    comment) printf '%s\n' "would comment on $2 if it is there" ;;
    'close with a number') printf '%s\n' "would close #$number $2 if it is open" ;;
    close) printf '%s\n' "would close $2 if it is there and open" ;;
  esac
}

# Which labels of an issue go when they no longer hold; all others are people's. A scope may be called anything, so
# its label is known by the description that it was made with.
own_labels='[.labels[] | {description, name: (.name | ascii_downcase)}
  | select((.name | test("^(severity-(critical|high|medium|low|unknown)|by-hand|quick-fix|script|mixed-methods)$"))
    or (.description == "The subscription or connector" and (.name | test("^scope[a-z0-9._-]*$")))) | .name] | join(",")'

prepare() {
  local header line number state labels key found='^([0-9]+) (open|closed) ([a-z0-9._,-]*) \[(UP-[0-9A-Z]+)\] '
  if [ ! -s "$map" ]; then printf 'key,issue\n' >"$map"; fi
  IFS= read -r header <"$map" || true
  header="${header%$'\r'}"
  [ "${header#$'\xef\xbb\xbf'}" = key,issue ] ||
    stop 65 "$map begins with another line than key,issue; write the tickets again with 'uplift tickets'"
  # A line that an editor left without its end.
  if [ -n "$(tail -c 1 "$map")" ]; then printf '\n' >>"$map"; fi
  touch "$done_list"
  # Also finds what was made and not recorded, say when the connection broke.
  call api --paginate --method GET "repos/$repository/issues" -f state=all -f labels=uplift -f per_page=100 \
    --jq ".[] | select(.pull_request | not) | \"\\(.number) \\(.state) \\($own_labels) \\(.title)\""
  while IFS= read -r line; do
    [[ "$line" =~ $found ]] || continue
    number="${BASH_REMATCH[1]}" state="${BASH_REMATCH[2]}" labels="${BASH_REMATCH[3]}" key="${BASH_REMATCH[4]}"
    [[ "$key" =~ $key_form ]] || continue
    printf '%s\n' "$number $key $state $labels" >>"$existing"
    if [ -z "$(number_of "$key")" ]; then record "$key" "$number"; fi
  done <<<"$answer"
  call api --paginate --method GET "repos/$repository/labels" -f per_page=100 --jq '.[].name'
  tr '[:upper:]' '[:lower:]' <<<"$answer" >"$temporary/labels"
}

make_label() {
  if grep -qxF -e "$1" "$temporary/labels"; then return 0; fi
  change label create "$1" --repo "$repository" --color "$2" --description "$3"
}

run="$({
  cat "$steps"
  find issues comments -name '*.md' -type f 2>/dev/null | sort | tr '\n' '\0' | xargs -0 cat || true
} | cksum | tr ' ' '-')"
[ -n "$dry_run" ] || prepare

# The script's own input stays out of gh's hands.
while IFS=$'\t' read -r step name detail text <&3 || [ -n "$step" ]; do
  case "$step" in repository | step) continue ;; esac
  if [ -n "$dry_run" ]; then
    dry_step "$step" "$name" "$detail" "$text"
    continue
  fi
  case "$step" in
    label) make_label "$name" "$detail" "$text" ;;
    ticket | parent) make_issue "$step" "$name" "$detail" "$text" ;;
    comment) comment_on "$name" ;;
    close) close_issue "$name" ;;
  esac
done 3<"$steps"

if [ -n "$dry_run" ]; then
  [ "$already" -eq 0 ] || say "nothing would be done for $(counted "$already" step) done already"
else
  say "$repository: $created created, $updated updated, $commented commented, $closed closed; numbers are in $map"
fi
