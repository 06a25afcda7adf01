# What ./gelato and ./test share, to be sourced with $root set: installs what is
# missing, configures and builds. Everything it says goes to standard error.

# need COMMAND-OR-HEADER PACKAGE: notes PACKAGE as missing unless it is there.
missing=
need() {
    case $1 in
    */*) [ -e "$1" ] || missing="$missing $2" ;;
    *) command -v "$1" >/dev/null 2>&1 || missing="$missing $2" ;;
    esac
}

# Installs the packages that `need` found missing, or says what to do.
install_missing() {
    [ -n "$missing" ] || return 0
    set -- $missing
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "gelato: please install: $*" >&2
        echo "gelato: (those are the names of the Debian packages)" >&2
        exit 74
    fi
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null 2>&1; then
            echo "gelato: these packages are missing: $*" >&2
            echo "gelato: run this as root:  apt-get install $*" >&2
            exit 74
        fi
        as_root=sudo
    fi
    echo "gelato: installing Debian packages: $*" >&2
    log=${TMPDIR:-/tmp}/gelato-apt-$$.log
    if ! { $as_root apt-get update && $as_root env \
        DEBIAN_FRONTEND=noninteractive apt-get install -y \
        --no-install-recommends "$@"; } >"$log" 2>&1 </dev/null; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        echo "gelato: could not install them; as root, try:" >&2
        echo "gelato:   apt-get update && apt-get install $*" >&2
        exit 74
    fi
    rm -f "$log"
    missing=
}

# build_into DIR [CMAKE-OPTION...]: configures and builds in DIR; one at a time.
# The stamp bears the time of the start: what changes meanwhile is built again.
build_into() {
    dir=$1
    shift
    mkdir -p "$dir" || exit 74
    exec 9>"$dir/.lock" || exit 74
    flock 9
    : >"$dir/.stamp.new"
    if [ ! -f "$dir/build.ninja" ]; then
        [ -t 2 ] && echo "gelato: configuring" >&2
        if ! cmake -S "$root" -B "$dir" -G Ninja "$@" \
            >"$dir/configure.log" 2>&1 9>&-; then
            rm -f "$dir/CMakeCache.txt" "$dir/build.ninja"
            cat "$dir/configure.log" >&2
            echo "gelato: configuring with CMake failed" >&2
            exit 74
        fi
    fi
    if [ -t 2 ]; then
        NINJA_STATUS="gelato: building [%f/%t] " ninja -C "$dir" 9>&- >&2
    else
        ninja -C "$dir" --quiet 9>&- >&2
    fi || {
        echo "gelato: the build failed" >&2
        exit 74
    }
    mv -f "$dir/.stamp.new" "$dir/.stamp"
    exec 9>&-
}

# is_current DIR: nothing the build reads is newer than DIR's last build.
is_current() {
    [ -f "$1/.stamp" ] && [ -z "$(find "$root/CMakeLists.txt" \
        "$root/translator" "$root/runtime" "$root/gc" "$root/backends" \
        -name __pycache__ -prune -o -newer "$1/.stamp" -print -quit)" ]
}
