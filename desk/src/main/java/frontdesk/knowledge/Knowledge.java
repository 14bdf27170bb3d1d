package frontdesk.knowledge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import frontdesk.business.Business;
import frontdesk.business.KnownFile;
import frontdesk.kernel.Language;

/** The door to what a business's files say. It is worked out once for each state of the files. */
public final class Knowledge {
    /** What is said on the telephone at once is no longer than this, in letters. */
    private static final int LONGEST = 300;

    /** A model is given what has at least a third of what was asked for. */
    private static final double WORTH_KNOWING = 0.33;

    private static final String OF_FILE = "file:";
    private static final LoadingCache<List<KnownFile>, List<Passage>> CUT =
            Caffeine.newBuilder().weakKeys().build(files -> Passages.of(files, java.util.Locale.ROOT));

    private final List<Passage> passages;

    private Knowledge(List<Passage> passages) {
        this.passages = passages;
    }

    public static Knowledge of(Business business) {
        return new Knowledge(business.files().isEmpty() ? List.of() : CUT.get(business.files()));
    }

    /**
     * What is said to a question.
     *
     * @param id finds it again in the same state of the files
     * @param file where it stands
     * @param sentences one or two, as they stand there, each with its full stop
     */
    public record Answer(String id, String file, List<String> sentences) {}

    /** Nothing where no sentence has what was asked for, or too many have. */
    public Optional<Answer> answer(String asked, Language language) {
        AskedFor words = AskedFor.of(asked, language);
        if (words.isNothing()) {
            return Optional.empty();
        }
        List<Passage> met = passages.stream().filter(words::isMet).toList();
        double best = met.stream().mapToDouble(words::share).max().orElse(0);
        List<Passage> fitting =
                met.stream().filter(passage -> words.share(passage) == best).toList();
        return fitting.size() <= 2 || standTogether(fitting) ? said(fitting) : Optional.empty();
    }

    /** Under one heading, in one file. */
    private static boolean standTogether(List<Passage> passages) {
        return passages.stream()
                        .map(passage -> passage.file() + "\n" + passage.heading())
                        .distinct()
                        .count()
                == 1;
    }

    /** The first, and the second where there is time for it. */
    private static Optional<Answer> said(List<Passage> passages) {
        if (passages.isEmpty() || passages.getFirst().text().length() > LONGEST) {
            return Optional.empty();
        }
        Passage first = passages.getFirst();
        Stream<Passage> second = passages.stream()
                .skip(1)
                .limit(1)
                .filter(next -> first.text().length() + next.text().length() <= LONGEST);
        List<Passage> said = Stream.concat(Stream.of(first), second).toList();
        String id = OF_FILE
                + first.place()
                + (said.size() > 1 ? "+" + said.getLast().place() : "");
        return Optional.of(new Answer(
                id,
                first.file(),
                said.stream().map(passage -> stopped(passage.text())).toList()));
    }

    /** The line of a list has no full stop, and is said with one before what comes next. */
    private static String stopped(String text) {
        return ".!?…।".indexOf(text.charAt(text.length() - 1)) < 0 ? text + "." : text;
    }

    /** The answer with that id; empty where it is none of a file, or of another state of them. */
    public Optional<Answer> byId(String id) {
        if (!id.matches(OF_FILE + "\\d{1,6}(\\+\\d{1,6})?")) {
            return Optional.empty();
        }
        List<Passage> said = Stream.of(id.substring(OF_FILE.length()).split("\\+"))
                .map(Integer::parseInt)
                .filter(place -> place < passages.size())
                .map(passages::get)
                .toList();
        return said(said);
    }

    /** What may help to answer, the most fitting first: sentences with the headings above them. */
    public List<String> fitting(String asked, Language language, int most) {
        AskedFor words = AskedFor.of(asked, language);
        return passages.stream()
                .filter(passage -> words.share(passage) >= WORTH_KNOWING)
                .sorted(Comparator.comparingDouble(words::share).reversed())
                .limit(most)
                .map(Passage::inContext)
                .toList();
    }
}
