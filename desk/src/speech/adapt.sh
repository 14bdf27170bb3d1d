#!/usr/bin/env bash
# Rebuilds src/main/resources/speech/phone.mllr: the linear transform that takes pocketsphinx's English model to the telephone band.
# Needs JDK 25, Maven, python3 and: apt-get install flite pocketsphinx-en-us sphinxtrain sphinxbase-utils
# Three flite voices speak 150 sentences of phrases.txt over the telephone; sphinxtrain fits the transform to them.
set -euo pipefail
desk=$(cd "$(dirname "$0")/../.." && pwd)
model=/usr/share/pocketsphinx/model/en-us/en-us
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT

cd "$desk"
(cd .. && mvn -B -q test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath" -pl desk)
"${JAVA_HOME:?}/bin/java" -cp "target/test-classes:target/classes:$(cat "$work/classpath")" \
    frontdesk.provider.local.AdaptationRecordings "$work"

cd "$work"
sphinx_fe -argfile "$desk/src/main/resources/speech/feat.params" -samprate 16000 -c recordings.fileids \
    -di . -do . -ei wav -eo mfc -mswav yes 2>fe.log || sphinx_fe -lowerf 130 -upperf 6800 -nfilt 25 -transform dct -lifter 22 \
    -samprate 16000 -c recordings.fileids -di . -do . -ei wav -eo mfc -mswav yes 2>fe.log
pocketsphinx_mdef_convert -text "$model/mdef" mdef.txt 2>mdef.log
python3 "$desk/src/speech/sendump2mixw.py" "$model/sendump" mixture_weights
/usr/lib/sphinxtrain/bw -hmmdir "$model" -moddeffn mdef.txt -mixwfn mixture_weights -ts2cbfn .ptm. \
    -meanfn "$model/means" -varfn "$model/variances" -tmatfn "$model/transition_matrices" \
    -feat 1s_c_d_dd -svspec 0-12/13-25/26-38 -cmn batch -agc none -dictfn words.dict -fdictfn "$model/noisedict" \
    -ctlfn recordings.fileids -lsnfn recordings.transcription -cepdir . -accumdir . >bw.log 2>&1 || { tail -30 bw.log; exit 1; }
/usr/lib/sphinxtrain/mllr_solve -meanfn "$model/means" -varfn "$model/variances" -outmllrfn phone.mllr -accumdir . >solve.log 2>&1 || { tail -30 solve.log; exit 1; }
cp phone.mllr "$desk/src/main/resources/speech/phone.mllr"
grep -h "CMN\|cmn" fe.log bw.log | tail -3
