# Sourced by the other scripts: finds Java and Maven, says plainly what is missing, builds what is not built.
# POSIX shell; sets `top` (the checkout), `java_bin`, and a UTF-8 locale.

script=$0
if command -v readlink >/dev/null 2>&1; then
    script=$(readlink -f -- "$0" 2>/dev/null || printf '%s' "$0")
fi
top=$(CDPATH='' cd -- "$(dirname -- "$script")/.." && pwd -P) || exit 70

# Under another locale Java cannot name a file in Chinese.
case $(locale charmap 2>/dev/null) in
    UTF-8) ;;
    *) LC_ALL=C.UTF-8; export LC_ALL ;;
esac

missing() {
    printf '%s\n' "$1" "$2" >&2
    exit 69
}

# require_java java|javac: a JDK is needed to build, a runtime is enough to run.
require_java() {
    if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/$1" ]; then
        java_bin=$JAVA_HOME/bin
    elif found=$(command -v "$1" 2>/dev/null); then
        java_bin=$(dirname -- "$(readlink -f -- "$found" 2>/dev/null || printf '%s' "$found")")
    else
        missing "缺少 JDK：找不到 $1。请安装 JDK 17 或更高版本，或设置 JAVA_HOME。" \
            "No JDK: $1 was not found. Install JDK 17 or newer, or set JAVA_HOME."
    fi
    # Asking a Java for its version takes as long as a quarter of a short command: once is enough.
    if [ "$1" = java ] && [ "$(cat "$top/target/java" 2>/dev/null)" = "$java_bin" ]; then
        return 0
    fi
    version=$("$java_bin/$1" -version 2>&1 | sed -n 's/^[^0-9]*\([0-9][0-9.]*\).*/\1/p' | head -n 1)
    major=${version%%.*}
    if [ "$major" = 1 ]; then
        major=${version#1.}
        major=${major%%.*}
    fi
    case $major in
        '' | *[!0-9]*) missing "无法识别 $java_bin/$1 的版本。" "$java_bin/$1 does not tell its version." ;;
    esac
    if [ "$major" -lt 17 ]; then
        missing "Java 版本过低：$java_bin 是 $version，需要 17 或更高版本。" \
            "Java is too old: $java_bin is $version, 17 or newer is needed."
    fi
    if [ "$1" = java ] && [ -d "$top/target" ]; then
        printf '%s\n' "$java_bin" 2>/dev/null >"$top/target/java" || :
    fi
}

require_maven() {
    command -v mvn >/dev/null 2>&1 || missing "缺少 Maven：找不到 mvn。请安装 Maven 3.6.3 或更高版本。" \
        "No Maven: mvn was not found. Install Maven 3.6.3 or newer."
    JAVA_HOME=$(dirname -- "$java_bin")
    export JAVA_HOME
    maven=$(mvn -v 2>/dev/null | sed 's/\x1b\[[0-9;]*m//g' | sed -n 's/^Apache Maven \([0-9][0-9.]*\).*/\1/p')
    oldest=$(printf '%s\n3.6.3\n' "$maven" | sort -t. -k1,1n -k2,2n -k3,3n | head -n 1)
    if [ -z "$maven" ] || [ "$oldest" != 3.6.3 ]; then
        missing "Maven 版本过低：${maven:-无法识别}，需要 3.6.3 或更高版本。" \
            "Maven is too old: ${maven:-unknown}, 3.6.3 or newer is needed."
    fi
}

# Builds the program when its jar is not there or older than what it is made from.
build_if_needed() {
    jar=$top/target/scoregap.jar
    if [ -f "$jar" ] && [ -z "$(find "$top/pom.xml" "$top/src/main" "$top/config" "$top/sample-data" -newer "$jar" -print 2>/dev/null | head -n 1)" ]; then
        # Whoever ran the tests or Maven has the jar without its archive, or beside the archive of an earlier jar, which
        # Java passes over in silence. Where one cannot be made, it is tried once for each jar.
        if [ -w "$top/target" ] && ! is_of_jar "$jar.jsa" && ! is_of_jar "$jar.plain"; then
            echo "新构建的程序首次运行，正在准备 … preparing, once for this build" >&2
            share_classes
        fi
        return 0
    fi
    require_java javac
    require_maven
    echo "正在构建 … building" >&2
    (cd -- "$top" && mvn -q -B -Dstyle.color=never -DskipTests package) >&2 || missing "构建失败，见上。" "The build failed, see above."
    touch "$jar"
    share_classes
}

# is_of_jar FILE: it is there, and was made after the jar
is_of_jar() {
    [ -f "$1" ] && [ -z "$(find "$jar" -newer "$1" -print 2>/dev/null)" ]
}

# Keeps the classes of the usual commands ready to map: a short command then starts in half the time.
# The program runs without the archive too, so whatever goes wrong here is left alone.
share_classes() {
    require_java java
    # Another run may be at it at the same time; what one that was interrupted left behind is of an earlier jar.
    for left in "$top"/target/shared*; do
        [ -z "$(find "$left" -prune -newer "$jar" -print 2>/dev/null)" ] && rm -rf -- "$left"
    done
    rm -f -- "$jar.jsa" "$jar.plain"
    shared=$top/target/shared.$$
    mkdir -p "$shared" || return 0
    usual() {
        list=$1
        shift
        "$java_bin/java" -Xshare:off -XX:+UseSerialGC -XX:DumpLoadedClassList="$shared/$list" \
            -jar "$jar" "$@" -q -w "$shared/workspace" >/dev/null 2>&1
    }
    "$java_bin/java" -jar "$jar" init --sample -q "$shared/workspace" >/dev/null 2>&1
    usual ingest.list ingest "$shared/workspace/inbox/2022-W28"
    usual gaps.list gaps
    usual accountability.list accountability --format json
    usual preview.list preview "$shared/workspace/inbox/2022-W28/received.csv"
    usual report.list report
    cat "$shared"/*.list 2>/dev/null | sort -u >"$shared/classes"
    "$java_bin/java" -Xshare:dump -XX:SharedClassListFile="$shared/classes" -XX:SharedArchiveFile="$shared/archive" \
        -jar "$jar" >/dev/null 2>&1 && mv -f -- "$shared/archive" "$jar.jsa" 2>/dev/null
    rm -rf -- "$shared"
    made=$jar.jsa
    if [ ! -f "$made" ]; then
        made=$jar.plain
        : >"$made"
    fi
    # A jar from a machine whose clock is ahead would seem newer every time.
    is_of_jar "$made" || touch -r "$jar" "$made"
}
