#!/usr/bin/env bash
# Prints the options of 'swift build' and 'swift test' for the package's traits that this machine has what they need for:
# CLP, where its header is. TRAITS, where it is set, names them instead; empty: none.
set -euo pipefail

header=coin/Clp_C_Interface.h
if [[ -z ${TRAITS+set} && (-e /usr/include/$header || -e /usr/local/include/$header) ]]; then TRAITS=CLP; fi
echo "${TRAITS:+--traits $TRAITS}"
