package frontdesk.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The words by which callers choose a kind of kitchen or of practice, a price and a part of town; none of them is the product's business. */
final class Vocabulary {
    private static final String CUISINES =
            "mexican|chinese|indian|american|italian|thai|japanese|korean|vietnamese|french|greek|spanish"
                    + "|mediterranean|turkish|lebanese|moroccan|ethiopian|malaysian|indonesian|singaporean|filipino|taiwanese|cantonese|szechuan"
                    + "|sichuan|szcheuan|hunan|cambodian|burmese|nepalese|pakistani|punjabi|south indian|north indian|british|english|irish|scottish|german"
                    + "|hungarian|polish|russian|portuguese|brazilian|peruvian|cuban|caribbean|jamaican|african|australian|asian oriental|asian fusion"
                    + "|modern european|northern european|north european|eastern european|european|latin american|south american|north american|new zealand"
                    + "|international|crossover|gastropub|fusion|middle eastern|persian|afghan|israeli|kosher|halal|creole|cajun|hawaiian|swiss|swedish|scandinavian"
                    + "|danish|austrian|belgian|basque|catalan|corsica|venetian|tuscan|sri lankan|bistro|barbecue|barbeque|bbq|burgers?|pizzas?|sushi|ramen"
                    + "|noodles?|pasta|seafood|fish|steak ?house|steaks?|tapas|dim sum|hot ?pot|shabu-shabu|izakaya|curry|sandwich(?:es)?|salads?|breakfast"
                    + "|brunch|bakery|cafe|coffee|dessert|ice cream|frozen yogurt|take-?out|fast food|diner|deli|vegetarian|vegan|tex-mex|tacos?|asian|oriental"
                    + "|parisian|to-?go|light meals?|unusual|world|light bites|traditional|soul food|buffet|wings|kebabs?|dumplings|soup|freshwater fish|soups";
    private static final Pattern CUISINE = Pattern.compile("(?i)\\b(?:spicy )?(" + CUISINES + ")\\b");
    private static final Pattern AREA = Pattern.compile(
            "(?i)\\b(centre|center|north|south|east|west)(?:ern)?\\b(?! (?:american|indian|european|african|asian|korea))");

    private static final Map<String, String> DOCTORS = Map.of(
            "gyna?ecologists?|women'?s doctor|ob ?-?gyn|gynos?|obgyn", "Gynecologist",
            "ent(?: specialist)?|ear,? nose,? (?:and|&)? ?throat|otolaryngologist", "ENT Specialist",
            "oph?thamologist|oph?t?h?alm?ologist|ophthal\\w+|eye (?:doctor|specialist|exam)|eyes?", "Ophthalmologist",
            "general (?:practi\\w+|physician|doctor)|gp|family doctor|primary care|physician", "General Practitioner",
            "dermatol\\w+|skin (?:doctor|specialist|problem|care|issue)\\w*|skin", "Dermatologist");
    private static final Map<String, String> THERAPISTS = Map.of(
            "psychologists?|psychology", "Psychologist",
            "family (?:counsel\\w+|therap\\w+)|(?:marriage |family )?counsell?ors?|counsell?ing", "Family Counselor",
            "psychiatr\\w+|shrink", "Psychiatrist");

    private Vocabulary() {}

    static @Nullable String kind(ServiceNames names, String words) {
        return switch (names.service()) {
            case "Services_3" -> first(DOCTORS, words);
            case "Services_4" -> first(THERAPISTS, words);
            default -> cuisine(words);
        };
    }

    private static @Nullable String first(Map<String, String> words, String text) {
        String found = null;
        int at = Integer.MAX_VALUE;
        for (var entry : words.entrySet()) {
            Matcher matcher =
                    Pattern.compile("(?i)\\b(?:" + entry.getKey() + ")\\b").matcher(text);
            if (matcher.find() && matcher.start() < at) {
                at = matcher.start();
                found = entry.getValue();
            }
        }
        return found;
    }

    private static @Nullable String cuisine(String text) {
        Matcher said = CUISINE.matcher(text);
        String last = null;
        while (said.find()) {
            String word = said.group(1);
            boolean meal = word.matches(
                    "(?i)breakfast|brunch|coffee|fish|world|traditional|unusual|english|international|vegetarian|vegan|asian|cafe|diner");
            boolean ofFood = text.substring(said.end())
                            .matches(
                                    "(?is)^[ -]*(?:style |type |oriental )?(?:food|cuisine|place|restaurant|kind|dish|joint|spot)s?\\b.*")
                    || text.length() < 25;
            if (!meal || ofFood || last == null && !word.matches("(?i)world|traditional|unusual|english|diner|cafe")) {
                last = word;
            }
        }
        return last;
    }

    static @Nullable String area(String text) {
        Matcher said = AREA.matcher(text);
        if (!said.find()) {
            return null;
        }
        String area = said.group(1).toLowerCase(Locale.ROOT);
        return area.equals("center") ? "centre" : area;
    }

    static @Nullable String price(ServiceNames names, String text) {
        List<String> ranks = new ArrayList<>();
        String plain = text.toLowerCase(Locale.ROOT);
        ranks.add(word(
                plain,
                "(?:very|ultra|super|extremely|really) (?:expensive|high[- ]end|pricey)|luxur\\w+|ultra high-end"));
        ranks.add(word(
                plain,
                "(?<!in)(?<!not )(?<!not too )(?<!not very )expensive|pricey|pricy|high[- ]end|upscale|fancy|upper"));
        ranks.add(
                word(
                        plain,
                        "moderate(?:ly)?|mid(?:dle)?[- ]?(?:range|priced|price)|average(?:ly)? priced|reasonabl[ey]|intermediate|medium|affor\\w+|economical|not (?:too |very |so )?(?:expensive|pricey|costly)"));
        ranks.add(word(plain, "inexpensive|cheap(?:er|est)?|low(?:er)?[- ](?:cost|price|priced|end)|budget|cheaply"));
        List<String> values =
                switch (names.service()) {
                    case "Restaurants_2" -> List.of("ultra high-end", "pricey", "moderate", "cheap");
                    case "MultiWOZ_restaurant" -> List.of("expensive", "expensive", "moderate", "cheap");
                    default -> List.of("very expensive", "expensive", "moderate", "inexpensive");
                };
        for (int rank = 0; rank < ranks.size(); rank++) {
            if (!ranks.get(rank).isEmpty()) {
                return values.get(rank);
            }
        }
        return null;
    }

    private static String word(String text, String pattern) {
        Matcher said = Pattern.compile("\\b(?:" + pattern + ")\\b").matcher(text);
        return said.find() ? said.group() : "";
    }

    /** The features that are spoken of, and the words that do so. */
    static Map<String, String> features(ServiceNames names, String text) {
        var found = new LinkedHashMap<String, String>();
        names.features().forEach((slot, words) -> {
            String said = word(text.toLowerCase(Locale.ROOT), String.join("|", words));
            if (!said.isEmpty()) {
                found.put(slot, said);
            }
        });
        return found;
    }
}
