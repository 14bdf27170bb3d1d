package frontdesk.understanding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import frontdesk.kernel.Language;

/**
 * Words to meaning: a pure function of one utterance and of what surrounds it. It never asks, remembers or looks anything up;
 * whatever it needs is in the {@link Surroundings}. Safe to share between threads.
 */
public final class Understanding {

    private static final Grammar ENGLISH = new English();
    /** The other languages that are understood, by their ISO 639 codes. */
    private static final Set<String> TONGUES = Set.of("de", "es", "fr", "hi", "it", "pt");
    /** Their grammars, made when one is first heard. */
    private static final Map<String, Grammar> HEARD = new ConcurrentHashMap<>();

    /** How people answer who are called, in each language. */
    private static final Map<String, CalledWords> CALLED = new ConcurrentHashMap<>();

    /** How somebody else tells of a caller, in each language. */
    private static final Map<String, Reported> REPORTED = new ConcurrentHashMap<>();

    private static final Languages LANGUAGES = new Languages();
    private static final List<Language> SPOKEN = Stream.of("en", "de", "es", "fr", "hi", "it", "pt")
            .map(Language::new)
            .toList();

    /** What was meant, as far as these words tell; an utterance that says nothing is a {@link Meaning#nothing}. */
    public Meaning understand(Utterance utterance, Surroundings surroundings) {
        return explain(utterance, surroundings).meaning();
    }

    /** The same, able to say why. */
    public Account explain(Utterance utterance, Surroundings surroundings) {
        Account own = read(utterance, surroundings);
        Meaning meaning = own.meaning();
        Language wanted = LANGUAGES.askedFor(utterance.text(), utterance.language());
        if (wanted == null && meaning.isEmpty()) {
            wanted = likelyLanguage(utterance, SPOKEN).orElse(null);
        }
        return wanted == null || meaning.language() != null ? own : own.meaning(meaning.in(wanted));
    }

    /** What the words mean where somebody says them whom we have called for an appointment. */
    public Called called(Utterance utterance, Surroundings surroundings) {
        CalledWords words = calledWords(utterance.language());
        CalledWords.Numbered numbered = words.numbered(utterance.text());
        Utterance said = numbered.number() == null ? utterance : Utterance.of(numbered.words(), utterance.language());
        Surroundings listing = surroundings.withExpected(Expected.WHEN);
        List<When> times = words.parts(said.text()).stream()
                .filter(part -> !words.remarks(part).contains(Remark.NONE_FREE))
                .map(part -> understand(Utterance.of(part, utterance.language()), listing)
                        .when())
                .flatMap(Stream::ofNullable)
                .toList();
        return new Called(understand(said, surroundings), words.remarks(said.text()), times, numbered.number());
    }

    /** What somebody says beside times whom we have called, or what answers in their place; it costs a fraction of {@link #called}. */
    public Set<Remark> remarks(Utterance utterance) {
        return calledWords(utterance.language()).remarks(utterance.text());
    }

    /**
     * What somebody tells of a caller, as far as we know in the words that the caller would use: "they want to cancel" is "I want to cancel". No words
     * where it is something to be said to the caller.
     */
    public Utterance asTheCallerWouldSay(Utterance told) {
        String code = told.language().locale().getLanguage();
        Reported reported = REPORTED.computeIfAbsent(TONGUES.contains(code) ? code : "en", Reported::in);
        return Utterance.of(reported.asTheCallerWouldSay(told.text()), told.language());
    }

    private static CalledWords calledWords(Language language) {
        String code = language.locale().getLanguage();
        return CALLED.computeIfAbsent(TONGUES.contains(code) ? code : "en", CalledWords::of);
    }

    /** Whether somebody is in danger by these words, in the language for which they are taken; it costs a fraction of {@link #understand}. */
    public boolean tellsOfDanger(Utterance utterance) {
        return grammar(utterance.language()).tellsOfDanger(utterance.text());
    }

    /**
     * Whether these words may want, ask or wish for anything; where this is false, {@link #understand} tells no intent, no topic and no time.
     * It costs a fraction of that, so that it can be asked of every language that may be spoken.
     */
    public boolean mayRequest(Utterance utterance, Surroundings surroundings) {
        return grammar(utterance.language()).mayRequest(utterance.text(), surroundings)
                || LANGUAGES.askedFor(utterance.text(), utterance.language()) != null
                || likelyLanguage(utterance, SPOKEN).isPresent();
    }

    /**
     * Another of these languages that the words are clearly in, so that whoever speaks it can be answered in it; empty where they are
     * in the language they were taken for, or where a few words do not tell.
     *
     * @param among the languages to choose between, as a business speaks them
     */
    public Optional<Language> likelyLanguage(Utterance utterance, Collection<Language> among) {
        Set<String> codes =
                among.stream().map(language -> language.locale().getLanguage()).collect(Collectors.toSet());
        return Optional.ofNullable(LANGUAGES.likely(utterance.text(), utterance.language(), codes));
    }

    private static Account read(Utterance utterance, Surroundings surroundings) {
        Grammar grammar = grammar(utterance.language());
        Account best = grammar.capture(grammar.read(utterance.text(), surroundings), utterance.heard(), surroundings);
        Expected expected = surroundings.expected();
        if (best.meaning().answers(expected)) {
            return best;
        }
        return another(utterance, best, surroundings).orElse(best);
    }

    /** Another guess that makes sense of the words where the best one does not: the first that answers, else the first that says anything. */
    private static Optional<Account> another(Utterance utterance, Account best, Surroundings surroundings) {
        Expected expected = surroundings.expected();
        Grammar grammar = grammar(utterance.language());
        boolean nothing = best.meaning().isEmpty();
        if (!nothing && expected == Expected.ANYTHING) {
            return Optional.empty();
        }
        Account first = null;
        List<String> heard = utterance.heard();
        for (String alternative : heard.subList(Math.min(1, heard.size()), heard.size())) {
            Account account = grammar.read(alternative, surroundings);
            Meaning meaning = account.meaning();
            boolean fits = nothing ? !meaning.isEmpty() : meaning.isOnly(expected);
            if (fits && meaning.answers(expected)) {
                return Optional.of(account);
            }
            first = first == null && fits ? account : first;
        }
        return Optional.ofNullable(first);
    }

    /** The grammar of a language; of one that is not understood, English, which most callers try next. */
    private static Grammar grammar(Language language) {
        String code = language.locale().getLanguage();
        return TONGUES.contains(code) ? HEARD.computeIfAbsent(code, Tongue::new) : ENGLISH;
    }

    /**
     * What was heard.
     *
     * @param text the best guess, in any case, with or without punctuation
     * @param alternatives the recogniser's other guesses, best first
     */
    public record Utterance(String text, List<String> alternatives, Language language) {
        private static final int MOST = 8;

        /** The same words, taken for another language. */
        public Utterance in(Language other) {
            return new Utterance(text, alternatives, other);
        }

        /** Every guess once, best first, as many as are worth reading. */
        List<String> heard() {
            return Stream.concat(Stream.of(text), alternatives.stream())
                    .filter(guess -> !guess.isBlank())
                    .distinct()
                    .limit(MOST)
                    .toList();
        }

        public static Utterance of(String text) {
            return of(text, Language.ENGLISH);
        }

        public static Utterance of(String text, Language language) {
            return new Utterance(text, List.of(), language);
        }
    }
}
