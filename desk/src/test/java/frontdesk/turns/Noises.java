package frontdesk.turns;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import frontdesk.audio.Level;
import frontdesk.audio.PhoneBand;

/** Noise as callers have it around them, made here, and mixed into what they say. */
final class Noises {
    private Noises() {}

    /** A car on the road, through a telephone's band: rumble that falls off with its pitch, and the engine's hum. */
    static short[] car(Random random, int samples) {
        short[] noise = new short[samples];
        double rumble = 0;
        for (int i = 0; i < samples; i++) {
            rumble = 0.97 * rumble + random.nextGaussian();
            double engine = 3 * Math.sin(2 * Math.PI * 95 * i / 8_000) + 2 * Math.sin(2 * Math.PI * 380 * i / 8_000);
            noise[i] = (short) Math.clamp(Math.round(700 * (rumble + engine)), -32_768, 32_767);
        }
        return new PhoneBand().next(noise);
    }

    /** A room in which many talk at once: pieces of speech, one over the other, each beginning somewhere. */
    static short[] babble(Random random, List<short[]> voices, int samples) {
        double[] sum = new double[samples];
        for (short[] voice : voices) {
            int at = random.nextInt(voice.length);
            for (int i = 0; i < samples; i++) {
                sum[i] += voice[(at + i) % voice.length];
            }
        }
        short[] noise = new short[samples];
        for (int i = 0; i < samples; i++) {
            noise[i] = (short) Math.clamp(Math.round(sum[i] / voices.size()), -32_768, 32_767);
        }
        return noise;
    }

    /** The sound with noise that lies so many decibels under its speech. */
    static short[] mixed(short[] speech, short[] noise, double decibelsUnder) {
        double gain = Math.pow(10, (Level.ofSpeech(speech) - decibelsUnder - Level.dbfs(noise)) / 20);
        short[] mixed = new short[speech.length];
        for (int i = 0; i < speech.length; i++) {
            mixed[i] = (short) Math.clamp(Math.round(speech[i] + gain * noise[i % noise.length]), -32_768, 32_767);
        }
        return mixed;
    }

    static short[] joined(List<short[]> pieces) {
        short[] all = new short[pieces.stream().mapToInt(piece -> piece.length).sum()];
        int at = 0;
        for (short[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }

    static short[] silence(long millis) {
        short[] silence = new short[(int) (millis * 8)];
        Arrays.fill(silence, (short) 0);
        return silence;
    }
}
