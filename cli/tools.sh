# Shared by ./run and ./test: looks for what they need, fetches packages, builds. Sourced, with $root set.

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

# npm writes its own list last, so a list as new as ours says that everything is there. A link is its owner's affair.
packages_are_there() {
  local folder=$1 list="$1/node_modules/.package-lock.json"
  [ -L "$folder/node_modules" ] || { [ -f "$list" ] && [ ! "$folder/package-lock.json" -nt "$list" ]; }
}

# Fetches the packages that a folder's lock file names, saying what they are.
fetch_packages() {
  local folder=$1 what=$2
  if packages_are_there "$folder"; then return; fi
  command -v npm >/dev/null || fail '没有找到 npm：它随 Node.js 一起安装。'
  claim "$root/cli/bin/fetching"
  if ! packages_are_there "$folder"; then
    say "正在下载${what}（只在第一次和版本变化时）……"
    (cd "$folder" && quietly "下载${what}失败" npm ci --no-audit --no-fund --loglevel=error)
  fi
  release
}

fetch_azurite() { fetch_packages "$root" ' Azurite（存储模拟器）'; }

# What ./run starts, and the list of the sources it was built from.
program="$root/cli/bin/Release/net10.0/Procurement.Cli.dll"
stamp="$root/cli/bin/Release/built"

sources() {
  find "$root/cli" "$root/functions" "$root/host" "$root/host.json" "$root/global.json" \
    "$root/Directory.Build.props" "$root/Directory.Build.targets" "$root/Directory.Packages.props" \
    "$root/.editorconfig" "$root/BannedSymbols.txt" \
    \( -name bin -o -name obj \) -prune -o -type f "$@" -print
}

# Whether what was built is missing or older than its sources. A file taken away counts as a change too, therefore the list.
changed() {
  local stamp=$1 built=$2 list=$3
  [ ! -f "$stamp" ] || [ ! -f "$built" ] || [ -n "$("$list" -newer "$stamp")" ] ||
    ! cmp -s "$stamp" <("$list" | LC_ALL=C sort)
}

# Builds with the given command. The list is made before: what changes meanwhile is built the next time.
build() {
  local stamp=$1 list=$2
  shift 2
  mkdir -p "$(dirname "$stamp")"
  "$list" | LC_ALL=C sort >"$stamp.new"
  "$@"
  mv "$stamp.new" "$stamp"
}

# What the browser gets, and the list of the sources it was built from.
portal="$root/portal/dist/index.html"
portal_stamp="$root/cli/bin/portal-built"

portal_sources() {
  find "$root/portal" \( -name node_modules -o -name dist -o -path "$root/portal/journeys" \) -prune -o \
    -type f ! -name '*.test.*' "$@" -print
}

compile_portal() {
  say '正在构建网页门户（只在代码有变化时）……'
  local output
  # Vite says what is wrong in lines that do not say "error".
  output=$(cd "$root/portal" && npm run --silent build 2>&1) || {
    say "$output"
    fail '构建门户失败：见上面的输出（npm run build，在 portal 里）。'
  }
}

build_portal() {
  fetch_packages "$root/portal" '门户的程序包'
  if ! changed "$portal_stamp" "$portal" portal_sources; then return; fi
  claim "$root/cli/bin/building-portal"
  if changed "$portal_stamp" "$portal" portal_sources; then build "$portal_stamp" portal_sources compile_portal; fi
  release
}

# Installs packages of Debian where that may be: what they are, what else to do, which.
install_packages() {
  local what=$1 otherwise=$2 as_root=()
  shift 2
  if [ "$(id -u)" -ne 0 ]; then as_root=(sudo -n); fi
  if ! command -v apt-get >/dev/null || ! "${as_root[@]}" true 2>/dev/null; then fail "$otherwise"; fi
  say "正在安装$what（测试用，只在第一次）……"
  quietly '读取软件包列表失败' "${as_root[@]}" apt-get update -qq
  quietly "安装 $* 失败" "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@"
}

# The scanner of the tests: clamd with a signature of their own.
require_clamd() {
  if [ -x /usr/sbin/clamd ]; then return; fi
  install_packages ' ClamAV 扫描服务' \
    '附件测试需要 ClamAV 的扫描服务：请安装 clamav-daemon（/usr/sbin/clamd）。' clamav-daemon
}

# Other people's programs that read signed documents, files for the bank and evidence packs in the tests.
require_foreign_tools() {
  local program missing=()
  for program in pdfsig qpdf certutil openssl xmllint unzip; do
    command -v "$program" >/dev/null || missing+=("$program")
  done
  if [ "${#missing[@]}" -eq 0 ]; then return; fi
  install_packages '核对 PDF、XML 和档案包的程序' \
    "签署文书、银行报文和档案包的测试需要 ${missing[*]}：请安装 poppler-utils、qpdf、libnss3-tools、openssl、libxml2-utils 和 unzip。" \
    poppler-utils qpdf libnss3-tools openssl libxml2-utils unzip
}

# The browser of the journeys: CHROMIUM names it, or it is found, or installed where that may be.
require_chromium() {
  if [ -n "${CHROMIUM:-}" ]; then
    command -v "$CHROMIUM" >/dev/null || fail "CHROMIUM 指的不是能运行的浏览器：$CHROMIUM。"
  elif ! find_chromium || ! has_chinese_fonts; then
    install_packages ' Chromium 和中文字体' \
      '浏览器测试需要 Chromium 和中文字体：请安装 chromium 和 fonts-noto-cjk，或用环境变量 CHROMIUM 指明浏览器。' \
      chromium fonts-noto-cjk fontconfig
    find_chromium || fail '安装后仍没有找到 Chromium：请用环境变量 CHROMIUM 指明浏览器。'
  fi
  export CHROMIUM
}

find_chromium() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if CHROMIUM=$(command -v "$name"); then return; fi
  done
  return 1
}

# Where the system cannot list its fonts, the browser finds none either.
has_chinese_fonts() { [ -n "$(fc-list :lang=zh 2>/dev/null | head -n 1)" ]; }
