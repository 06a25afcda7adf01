#!/bin/sh
# Builds flow_tool: tests/flow/build.sh OUTPUT [compiler flags]
set -e
out=$1
shift
cd "$(dirname "$0")/../.."
${CC:-gcc} -std=c11 -D_GNU_SOURCE -Wall -Wextra -Wshadow -Wconversion \
    -Wstrict-prototypes -Wmissing-prototypes -Werror -g "$@" \
    -I translator -I . translator/base/*.c translator/ast/*.c \
    translator/ir/*.c translator/flow/*.c tests/flow/flow_tool.c -lm -o "$out"
