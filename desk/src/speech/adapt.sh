#!/usr/bin/env bash
# Rebuilds src/main/resources/speech/phone.mllr, the linear transform that takes pocketsphinx's English model to the telephone band,
# and prints the line -cmninit of feat.params, the mean cepstrum of telephone speech that each call's hearing starts from.
# Three flite voices speak 150 sentences of phrases.txt over our telephone; sphinxtrain fits the transform to them (about a minute).
# Needs JDK 25, Maven, python3 and: apt-get install flite pocketsphinx pocketsphinx-en-us sphinxtrain sphinxbase-utils
set -euo pipefail
desk=$(cd "$(dirname "$0")/../.." && pwd)
model=/usr/share/pocketsphinx/model/en-us/en-us
train=/usr/lib/sphinxtrain
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
quietly() { "$@" >"$work/log" 2>&1 || { tail -30 "$work/log" >&2; exit 1; }; }

cd "$desk"
(cd .. && quietly mvn -B test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$work/classpath" -pl desk)
"${JAVA_HOME:?}/bin/java" -cp "target/test-classes:target/classes:$(cat "$work/classpath")" \
    frontdesk.provider.local.AdaptationRecordings "$work"

cd "$work"
quietly sphinx_fe -argfile "$model/feat.params" -samprate 16000 -c recordings.fileids -di . -do . -ei wav -eo mfc -mswav yes
quietly pocketsphinx_mdef_convert -text "$model/mdef" mdef.txt
quietly python3 "$desk/src/speech/sendump2mixw.py" "$model/sendump" mixture_weights
quietly $train/bw -hmmdir "$model" -moddeffn mdef.txt -mixwfn mixture_weights -ts2cbfn .ptm. \
    -meanfn "$model/means" -varfn "$model/variances" -tmatfn "$model/transition_matrices" \
    -feat 1s_c_d_dd -svspec 0-12/13-25/26-38 -cmn batch -agc none -dictfn words.dict -fdictfn "$model/noisedict" \
    -ctlfn recordings.fileids -lsnfn recordings.transcription -cepdir . -accumdir .
quietly $train/mllr_solve -meanfn "$model/means" -varfn "$model/variances" -outmllrfn phone.mllr -accumdir .
cp phone.mllr "$desk/src/main/resources/speech/phone.mllr"
python3 "$desk/src/speech/cmninit.py" ./*.mfc
