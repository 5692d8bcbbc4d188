# Sourced by ./finsam and ./test: puts in place what a fresh Debian 12 with the .NET 10 SDK lacks. Everything it makes
# lies in .build/, which may be deleted at any time. It speaks on stderr, and only when it does something.

packages=(poppler-utils tesseract-ocr libtesseract5 liblept5 tesseract-ocr-script-latn tesseract-ocr-eng)

# MSBuild and NuGet need a home; services and containers may run without one.
export DOTNET_CLI_HOME="${DOTNET_CLI_HOME:-${HOME:-$root/.build}}"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false

# Asked for before any standard input is redirected: sudo may ask for a password only where a person sits.
sudo=(sudo -n)
if [ -t 0 ]; then sudo=(sudo); fi

say() { printf 'finsam: %s\n' "$*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        "${sudo[@]}" "$@"
    else
        return 1
    fi
}

require_dotnet() {
    if ! command -v dotnet >/dev/null; then
        say 'the .NET 10 SDK is missing: https://learn.microsoft.com/dotnet/core/install/linux-debian'
        exit 3
    fi
    if ! mkdir -p "$root/.build" || ! [ -w "$root/.build" ]; then
        say "cannot write to $root/.build: run it as the owner of that folder"
        exit 5
    fi
}

missing_packages() {
    local package
    for package in "${packages[@]}"; do
        dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || printf '%s\n' "$package"
    done
}

# Whether a run before found or installed them all.
has_packages() {
    local package known
    known=" $(cat "$root/.build/packages" 2>/dev/null) "
    for package in "${packages[@]}"; do
        [[ "$known" = *" $package "* ]] || return 1
    done
}

# Scans need these packages, text does not: without them the run goes on and `finsam doctor` tells what is missing.
# A try that failed is not repeated within the hour, so that every later run stays fast.
install_packages() {
    local stamp="$root/.build/packages" failed="$root/.build/packages-failed" missing
    has_packages && return 0
    [ -n "$(find "$failed" -mmin -60 2>/dev/null)" ] && return 0
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "no apt-get here; scans need by other means: ${packages[*]}"
        touch "$failed"
        return 0
    fi
    mapfile -t missing < <(missing_packages)
    if [ "${#missing[@]}" -gt 0 ]; then
        say "installing ${missing[*]} ..."
        if ! { as_root apt-get update -qq \
            && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } \
            >"$root/.build/apt.log" 2>&1 </dev/null; then
            say "could not install them (see .build/apt.log); text files work without. As root, type:"
            say "  apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
            touch "$failed"
            return 0
        fi
    fi
    rm -f "$failed"
    printf '%s' "${packages[*]}" >"$stamp"
}

# Runs a function while no other first run does the same work. The descriptor is closed for what the function starts:
# a build server that outlives the build would keep the lock.
alone() {
    exec 9>"$root/.build/$1.lock"
    flock 9
    "$@" 9>&-
    exec 9>&-
}
