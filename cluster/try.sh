#!/usr/bin/env bash
# Both ways into Spark, on a cluster of this machine alone: a master and two workers of one core each on loopback.
#
#     cluster/try.sh [ARTICLES [FILES]]        (6000 in 8 files where not told)
#
# Installs what it needs into target/ci-tools/spark (pyspark, pyarrow, pandas, the package recoupe), and Java 17 from Debian where there is none.
# Exit code 75 where these cannot be had: nothing was tried then, and that is said.
set -euo pipefail
cd "$(dirname "$0")/.."
PYSPARK=pyspark==4.0.1
PYARROW=pyarrow==26.0.1
# pyspark asks for it before it hands anything to Arrow.
PANDAS=pandas==2.3.3
target=${CARGO_TARGET_DIR:-target}
environment=$target/ci-tools/spark
log=$target/ci-spark-install.txt
mkdir -p "$target"

not_tried() {
    tail -2 "$log" || true
    printf '\n!!! SPARK WAS NOT TRIED: %s\n' "$1" | tee /dev/stderr
    exit 75
}

if ! java -version >/dev/null 2>&1; then
    echo "installing Java 17"
    { apt-get update && apt-get install -y --no-install-recommends openjdk-17-jre-headless; } >"$log" 2>&1 ||
        not_tried "there is no Java, and openjdk-17-jre-headless could not be installed"
fi
java -version >"$log" 2>&1 || not_tried "Java does not start"
if ! "$environment/bin/python" -c 'import pyspark, pyarrow, pandas; assert f"pyspark=={pyspark.__version__}" == "'$PYSPARK'"' 2>/dev/null; then
    echo "installing $PYSPARK, $PYARROW and $PANDAS"
    { python3 -m venv --clear "$environment" &&
        "$environment/bin/python" -m pip install --quiet --disable-pip-version-check "$PYSPARK" "$PYARROW" "$PANDAS"; } >"$log" 2>&1 ||
        not_tried "$PYSPARK, $PYARROW and $PANDAS could not be installed"
fi
# Its own failure is a failure.
"$environment/bin/python" -m pip install --quiet --disable-pip-version-check --force-reinstall --no-deps ./bindings/python
cargo build --quiet --release --locked
# Built with the tests.
[ -x "$target/debug/examples/generate" ] || cargo build --quiet --locked --example generate
exec "$environment/bin/python" cluster/try.py "$target" "${1:-6000}" "${2:-8}"
