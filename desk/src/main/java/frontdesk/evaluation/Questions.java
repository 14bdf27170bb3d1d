package frontdesk.evaluation;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import frontdesk.evaluation.ServiceNames.Part;

/** What a caller asks of a business that was named, apart from what they tell; with or without question marks. */
final class Questions {
    private static final Pattern BEGINS = Pattern.compile(
            "(?i)\\b(?:what(?:'s| is| are|s)?|where|how|do(?:es)? (?:they|it|the|this|that|he|she|you)|is (?:it|this|that|there|the)|are (?:they|there|the)|can (?:i|you|they) (?:have|get|know|give|tell|also|please|do|offer|provide)|could (?:i|you) (?:have|get|know|give|tell|also|please)|may i|have they|has (?:it|the)|will (?:you|they) (?:give|have|tell)|tell me|give me|let me know|i(?:'d| would)? (?:like|want|need|also|just)(?: also| to| just)* (?:know|have (?:the|their|its)|get (?:the|their|its))|need (?:their|the|its)|provide|know|please (?:give|tell|provide)|which|whether|if (?:they|it))\\b");
    private static final Map<Part, Pattern> PARTS = Map.of(
            Part.PHONE,
                    Pattern.compile(
                            "(?i)\\b(?:phone|telephone|contact|(?:their|the|its|his|her|a|your) (?:\\w+ )?number|call them|number (?:for|of|to))\\b(?! (?:of )?(?:people|guests|seats))"),
            Part.ADDRESS,
                    Pattern.compile(
                            "(?i)\\b(?:address|where(?:'s| is| are)? (?:is |are )?(?:it|they|this|that|the|he|she|its|them|this)|located|location|situated|directions|find (?:it|them))\\b"),
            Part.RATING, Pattern.compile("(?i)\\b(?:rating|rated|ratings|reviews?|rate)\\b"),
            Part.PRICE,
                    Pattern.compile(
                            "(?i)\\b(?:how (?:expensive|pricey|much|costly|cheap|is the pric\\w+)|price range|prices?(?= )|pricing|cost(?:ly|s)?|(?:is|are) (?:it|they|the \\w+|this|that)(?: \\w+){0,3} (?:expensive|cheap|inexpensive|moderate|pricey|affordable|costly))\\b"),
            Part.KIND,
                    Pattern.compile(
                            "(?i)\\b(?:(?:what|which)(?: \\w+)? (?:type|kind|sort|types|kinds)s? of (?:food|cuisine|restaurant)|what (?:food|cuisine)|(?:their|the) (?:cuisine|menu|food))\\b"),
            Part.CITY, Pattern.compile("(?i)\\b(?:what|which) (?:city|town|area)\\b"),
            Part.REFERENCE, Pattern.compile("(?i)\\b(?:reference|ref|confirmation) (?:number|no|code|#)?"));

    private final String words;
    private final int from;
    private final Set<Part> parts = new LinkedHashSet<>();
    private final Set<String> features = new LinkedHashSet<>();

    Questions(ServiceNames names, String words) {
        this.words = words;
        Matcher begins = BEGINS.matcher(words);
        from = begins.find() ? begins.start() : words.length();
        String asked = words.substring(from);
        PARTS.forEach((part, pattern) -> {
            boolean reference = part == Part.REFERENCE && pattern.matcher(words).find();
            boolean counts = !names.isCambridge() || part == Part.REFERENCE;
            if (counts
                    && names.slot(part) != null
                    && (reference || pattern.matcher(asked).find())) {
                parts.add(part);
            }
        });
        Vocabulary.features(names, asked).forEach((slot, said) -> {
            if (asksFor(asked, said)) {
                features.add(slot);
            }
        });
    }

    /** "Do they have live music?", not "find a place that has live music". */
    private static boolean asksFor(String asked, String said) {
        return Pattern.compile(
                        "(?i)\\b(?:do(?:es)?|is|are|can|have|has|if|whether|know|will|would|there)\\b (?:they|it|the|this|that|he|she|there|you|its|any|them|also|salon|place|restaurant|dentist|stylist)\\b.*"
                                + Pattern.quote(said))
                .matcher(asked)
                .find();
    }

    Set<Part> parts() {
        return parts;
    }

    Set<String> features() {
        return features;
    }

    boolean isAsked() {
        return !parts.isEmpty() || !features.isEmpty();
    }

    /** The question itself. */
    String begun() {
        return words.substring(from);
    }

    /** What is told before anything is asked; all of it where the question tells what is wanted. */
    String statements() {
        return parts.isEmpty() && features.isEmpty() ? words : words.substring(0, from);
    }
}
