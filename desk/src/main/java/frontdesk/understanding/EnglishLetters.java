package frontdesk.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The letters and digits behind words with which something was spelled: "S as in Sierra", "double l", "Papa", and what recognisers
 * write for a letter's name: "see" for C, "you" for U, "for" for 4.
 *
 * @param written the letters and digits, in capitals, most likely first
 */
record EnglishLetters(List<String> written) {
    private static final Pattern WORD = Pattern.compile("\\d|[a-z]+'?[a-z]*");
    private static final Pattern EXAMPLE =
            Pattern.compile("\\b(?:([a-z]) )?(?:as in|like in|for|like|as|is for) (?:the |an? )?(\\p{L}{3,})");
    /** Words that stand for their first letter, by the NATO and by older alphabets. */
    static final Set<String> ALPHABET =
            Set.of(("alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett juliette kilo"
                            + " lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu"
                            + " indigo sugar apple mother freddie freddy george harry orange queen robert tommy yellow zebra")
                    .split(" "));

    /** Those of them that are nobody's name and no other word of an address. */
    static final Set<String> NATO = Set.of(
            "alfa",
            "bravo",
            "foxtrot",
            "kilo",
            "lima",
            "november",
            "papa",
            "quebec",
            "sierra",
            "tango",
            "uniform",
            "whiskey",
            "yankee",
            "zulu");

    private static final Map<String, List<String>> NAMES = names();

    /** Said around a spelling, and no part of it. */
    private static final Pattern AROUND = Pattern.compile(
            "\\b(?:my (?:name|postcode|post code|zip code|address|surname|first name|last name) is|it is|it's|that's|that is|the|is|capital|letter|number|postcode|um|uh)\\b");

    private static final Pattern W = Pattern.compile("\\bdouble (?:you|u|yu)\\b");
    private static final Pattern MISHEARD_W = Pattern.compile("\\b(?:to|2|the|two) (?:be|b|bee)\\b");

    /** What a recogniser made of a spelling, piece by piece. */
    static List<EnglishLetters> of(String text) {
        String plain = AROUND.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        plain = EXAMPLE.matcher(plain).replaceAll(found -> " " + found.group(2).charAt(0) + " ");
        plain = W.matcher(plain).replaceAll("w");
        plain = MISHEARD_W.matcher(plain).replaceAll("doubleu");
        var words = WORD.matcher(plain).results().map(r -> r.group()).toList();
        var pieces = new ArrayList<EnglishLetters>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            boolean times = (word.equals("double") || word.equals("triple")) && at + 1 < words.size();
            if (times) {
                int count = word.equals("double") ? 2 : 3;
                pieces.add(new EnglishLetters(written(words.get(++at)).stream()
                        .map(letter -> letter.length() == 1 ? letter.repeat(count) : letter)
                        .toList()));
            } else {
                pieces.add(new EnglishLetters(written(word)));
            }
        }
        return pieces;
    }

    private static List<String> written(String word) {
        List<String> known = NAMES.get(word);
        String itself = word.toUpperCase(Locale.ROOT).replace("'", "");
        if (known == null) {
            return List.of(itself);
        }
        var all = new ArrayList<>(known);
        if (word.length() <= 3 && !all.contains(itself)) {
            all.add(itself);
        }
        return all;
    }

    private static Map<String, List<String>> names() {
        var names = new HashMap<String, List<String>>();
        String sounds = "A=ay,eh,hey|B=bee,be|C=see,sea,si|D=dee|E=ee,he|F=ef,eff,half|G=gee,jee|H=aitch,haitch,age"
                + "|I=eye,aye|J=jay|K=kay,que,okay|L=el,ell,hell|M=em,am,um|N=en,and,an,end,in|O=oh,owe|P=pee,pea|Q=cue,queue,kew"
                + "|R=are,our,ar,or|S=ess,es,yes|T=tee,tea|U=you,yew,ewe|V=vee,we|X=ex,eggs,axe|Y=why|Z=zed,zee,said"
                + "|1=won|2=to,too|4=for|8=ate|6=sex,sicks|5=fife,v|0=zero,nought";
        for (String pair : sounds.split("\\|")) {
            for (String sound : pair.substring(2).split(",")) {
                names.computeIfAbsent(sound, s -> new ArrayList<>()).add(pair.substring(0, 1));
            }
        }
        names.put("th", List.of("H"));
        names.put("day", List.of("D"));
        names.put("oh", List.of("O", "0"));
        names.put("o", List.of("O", "0"));
        names.put("v", List.of("V", "5"));
        names.put("sex", List.of("SX", "6"));
        names.put("doubleu", List.of("W", "2B"));
        for (int digit = 0; digit < 10; digit++) {
            names.put(EnglishNumbers.SMALL.get(digit), List.of(Integer.toString(digit)));
        }
        for (int number = 10; number < 20; number++) {
            names.put(EnglishNumbers.SMALL.get(number), List.of(Integer.toString(number)));
        }
        for (int tens = 2; tens < 10; tens++) {
            names.put(EnglishNumbers.TENS.get(tens), List.of(tens + "0", Integer.toString(tens)));
        }
        for (String word : ALPHABET) {
            names.put(word, List.of(word.substring(0, 1).toUpperCase(Locale.ROOT)));
        }
        return names;
    }
}
