# shellcheck shell=sh
# What the launcher and the test runner ask of the machine. Sourced, never run; POSIX sh; nothing here writes to stdout
# but the answers.

say() {
    printf 'dwim: %s\n' "$*" >&2
}

# A service or a container may start us without HOME, which the tools below need, and without a locale: Java could then
# not even name a file with an umlaut.
ensure_surroundings() {
    if [ -z "${HOME:-}" ]; then
        HOME=$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6)
        export HOME="${HOME:-/}"
    fi
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
        '' | C | POSIX) export LC_ALL=C.UTF-8 ;;
    esac
}

# The feature number (25) of the JDK in folder $1 goes to `feature`; 0 if that is none.
# Read from its `release` file: starting each java to ask would take longer than starting DWIM.
feature_of() {
    feature=0
    [ -x "$1/bin/$2" ] && [ -r "$1/release" ] || return 0
    while IFS='="' read -r key _ version _; do
        if [ "$key" = JAVA_VERSION ]; then
            version=${version%%[!0-9]*}
            feature=${version:-0}
            return 0
        fi
    done <"$1/release"
}

# The folder of a JDK of 25 or newer that has the tool $1 (java, javac) goes to `jdk`; false if there is none.
# What is there but too old goes to `too_old`.
find_jdk() {
    tool=$1
    too_old=
    on_path=$(command -v java 2>/dev/null || true)
    if [ -n "$on_path" ]; then
        on_path=$(readlink -f "$on_path" 2>/dev/null || true)
    fi
    for jdk in "${JAVA_HOME:-}" "${on_path%/bin/java}" \
        /usr/lib/jvm/* /opt/* /opt/*/* /usr/java/* /usr/local/lib/jvm/* \
        "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -n "$jdk" ] || continue
        feature_of "$jdk" "$tool"
        if [ "$feature" -ge 25 ]; then
            return 0
        fi
        if [ "$feature" -gt 0 ]; then
            too_old=$feature
        fi
    done
    jdk=
    return 1
}

explain_no_jdk() {
    found=
    [ -z "$too_old" ] || found=" (found only $too_old)"
    say "needs a JDK of version 25 or newer$found. Unpack one from https://adoptium.net under /opt, or set JAVA_HOME to it."
}

# Is what `$1` names there? A program on the PATH, lib*.so* known to the loader, or a folder.
has() {
    case $1 in
        lib*.so*)
            [ -n "${loadable:-}" ] || loadable=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
            case $loadable in
                *"$1"*) return 0 ;;
                *) return 1 ;;
            esac
            ;;
        /*) [ -e "$1" ] ;;
        *) command -v "$1" >/dev/null 2>&1 ;;
    esac
}

# Arguments are pairs: what must be there, and the Debian package that brings it. Those of the missing go to `missing`.
look_for() {
    missing=
    while [ $# -gt 1 ]; do
        has "$1" || case " $missing " in
            *" $2 "*) ;;
            *) missing="${missing:+$missing }$2" ;;
        esac
        shift 2
    done
}

# Sees to it that the arguments (pairs, as above) are there: installs as root on Debian and its like, saying so;
# otherwise names the command and is false.
provide() {
    [ "$(uname -s)" = Linux ] || return 0
    look_for "$@"
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
        say "packages are missing. On Debian and Ubuntu:"
        say "    sudo apt-get update && sudo apt-get install -y --no-install-recommends $missing"
        return 1
    fi
    say "installing Debian packages: $missing"
    # shellcheck disable=SC2086 # a list of words
    apt_install $missing || {
        say "refreshing the package lists first (apt-get update)"
        apt-get -q update >&2 && apt_install $missing
    } || {
        say "apt-get could not install them: $missing"
        return 1
    }
}

apt_install() {
    DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends "$@" </dev/null >&2
}
