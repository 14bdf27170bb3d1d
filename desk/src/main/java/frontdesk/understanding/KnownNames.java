package frontdesk.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Names that are known, found also where they were misheard, without a look at each. */
final class KnownNames {
    private static final int WORTH_MENDING = 4;
    private static final double SOUNDS_LIKE = 0.78;
    private static final double HALF = 0.5;
    private static final int LETTERS_APART = 2;

    private final Set<String> names;
    /** By what is left of a name when no letter or any one is left out: names a letter apart have something left in common. */
    private final Map<String, List<String>> byRest = new HashMap<>();

    private final Map<Character, List<Sound>> byFirstLetter = new HashMap<>();

    KnownNames(Set<String> names) {
        this.names = names;
        for (String name : names) {
            rests(name).forEach(rest -> byRest.computeIfAbsent(rest, r -> new ArrayList<>())
                    .add(name));
            byFirstLetter
                    .computeIfAbsent(name.charAt(0), letter -> new ArrayList<>())
                    .add(Sound.of(name));
        }
    }

    private static List<String> rests(String name) {
        var rests = new ArrayList<String>(name.length() + 1);
        rests.add(name);
        for (int at = 0; at < name.length(); at++) {
            // Of two letters alike the second leaves the same rest as the first.
            if (at == 0 || name.charAt(at) != name.charAt(at - 1)) {
                rests.add(name.substring(0, at) + name.substring(at + 1));
            }
        }
        return rests;
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    /** The name that this is, or the only one that it is one letter away from; null where there is none. */
    @Nullable
    String nearest(String heard) {
        if (names.contains(heard)) {
            return heard;
        }
        if (heard.length() < WORTH_MENDING) {
            return null;
        }
        String near = null;
        for (String rest : rests(heard)) {
            for (String name : byRest.getOrDefault(rest, List.of())) {
                if (!name.equals(near) && Sounds.isWithinOneLetter(name, heard)) {
                    if (near != null) {
                        return null;
                    }
                    near = name;
                }
            }
        }
        return near;
    }

    /** The name that sounds most like this, or this itself where none does. */
    String mostAlike(String heard) {
        if (heard.isEmpty() || names.contains(heard)) {
            return heard;
        }
        Sound sound = Sound.of(heard);
        String best = heard;
        double most = SOUNDS_LIKE;
        for (Sound name : byFirstLetter.getOrDefault(heard.charAt(0), List.of())) {
            boolean asLong = Math.abs(name.word().length() - heard.length()) <= LETTERS_APART;
            double alike = asLong ? name.alike(sound, most) : 0;
            boolean better = alike > most || alike == most && name.word().compareTo(best) > 0;
            if (better && Sounds.likeness(heard, name.word()) >= HALF) {
                most = alike;
                best = name.word();
            }
        }
        return best;
    }
}
