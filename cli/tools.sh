# Shared by ./run and ./test: looks for dotnet and Node, fetches Azurite, builds. Sourced, with $root set.

# dotnet and npm are not to talk to us about themselves.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

# What we say about preparations goes to standard error: standard output belongs to the command.
say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

require_dotnet() {
  command -v dotnet >/dev/null || fail '没有找到 dotnet：请先安装 .NET SDK 10。'
  (cd "$root" && dotnet --version 2>/dev/null | grep -q '^10\.') ||
    fail '需要 .NET SDK 10，本机没有：请安装（dotnet --list-sdks 列出已装的版本）。'
}

require_node() {
  command -v node >/dev/null || fail '没有找到 node：请先安装 Node.js 20 或更新版本。'
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] ||
    fail "需要 Node.js 20 或更新版本，本机是 $(node --version)。"
}

# Runs a command silently; if it fails, prints its errors (all it said if it names none) and stops with a sentence.
quietly() {
  local sentence=$1 output
  shift
  output=$("$@" 2>&1) || {
    say "$(grep -E '\berror\b' <<<"$output" | sort -u || printf '%s' "$output")"
    fail "$sentence：$*"
  }
}

# A folder can be made only once, so it is a lock between processes; one whose owner is gone is taken over.
claim() {
  claimed=$1
  mkdir -p "$(dirname "$claimed")"
  local waits=0
  until mkdir "$claimed" 2>/dev/null; do
    local owner
    owner=$(cat "$claimed/owner" 2>/dev/null || true)
    if { [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; } || { [ -z "$owner" ] && [ "$waits" -ge 50 ]; }; then
      rm -rf "$claimed"
    else
      sleep 0.1
      waits=$((waits + 1))
    fi
  done
  echo $$ >"$claimed/owner"
  trap release EXIT
}

release() {
  rm -rf "$claimed"
  trap - EXIT
}

# npm writes its own list last, so a list as new as ours says that everything is there.
azurite_is_there() {
  local list="$root/node_modules/.package-lock.json"
  [ -f "$list" ] && [ ! "$root/package-lock.json" -nt "$list" ]
}

fetch_azurite() {
  if azurite_is_there; then return; fi
  command -v npm >/dev/null || fail '没有找到 npm：它随 Node.js 一起安装。'
  claim "$root/cli/bin/fetching"
  if ! azurite_is_there; then
    say '正在下载 Azurite（存储模拟器，只在第一次）……'
    (cd "$root" && quietly '下载 Azurite 失败' npm ci --no-audit --no-fund --loglevel=error)
  fi
  release
}

# What ./run starts, and the list of the sources it was built from.
program="$root/cli/bin/Release/net10.0/Procurement.Cli.dll"
stamp="$root/cli/bin/Release/built"

sources() {
  find "$root/cli" "$root/functions" "$root/host" "$root/host.json" "$root/global.json" \
    "$root/Directory.Build.props" "$root/Directory.Build.targets" "$root/Directory.Packages.props" \
    "$root/.editorconfig" "$root/BannedSymbols.txt" \
    \( -name bin -o -name obj \) -prune -o -type f "$@" -print
}

# A file taken away counts as a change too, therefore the list.
changed() {
  [ ! -f "$stamp" ] || [ ! -f "$program" ] || [ -n "$(sources -newer "$stamp")" ] ||
    ! cmp -s "$stamp" <(sources | LC_ALL=C sort)
}

# Builds with the given function. The list is made before: what changes meanwhile is built the next time.
build() {
  say '正在编译（只在代码有变化时）……'
  mkdir -p "$(dirname "$stamp")"
  sources | LC_ALL=C sort >"$stamp.new"
  "$1"
  mv "$stamp.new" "$stamp"
}
