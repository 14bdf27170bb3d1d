package frontdesk.console.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.soabase.recordbuilder.core.RecordBuilder;

import frontdesk.business.Business;
import frontdesk.business.KnownFile;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;

/**
 * The files that a business answers from, as their owner sees and mends what was read of them.
 *
 * @param opened the id of the one whose text is shown; empty for none
 */
@RecordBuilder
record FilesForm(List<FileLine> lines, String opened, List<Trouble> troubles)
        implements StepForm<FilesForm>, FilesFormBuilder.With {

    static FilesForm of(Business business, String opened) {
        Stream<FileLine> files = business.files().stream().map(file -> FileLine.of(file, opened));
        return new FilesForm(Stream.concat(files, Stream.of(FileLine.ONE_MORE)).toList(), opened, List.of());
    }

    @Override
    public FilesForm typed(Sent sent) {
        List<FileLine> typed = lines.stream().map(line -> line.typed(sent)).toList();
        return new FilesForm(
                typed,
                opened,
                typed.stream().flatMap(line -> line.trouble().stream()).toList());
    }

    @Override
    public FilesForm with(List<String> faults) {
        return withTroubles(Trouble.all("files", faults));
    }

    @Override
    public Business into(Business business) {
        List<KnownFile> files = new ArrayList<>();
        for (FileLine line : lines) {
            if (line.isMeant()) {
                files.add(line.file(line.isNew() ? freeId(business.files()) : line.id()));
            }
        }
        return business.withFiles(List.copyOf(files));
    }

    private static String freeId(List<KnownFile> taken) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(String::valueOf)
                .filter(id -> taken.stream().noneMatch(file -> file.id().equals(id)))
                .findFirst()
                .orElseThrow();
    }

    public boolean isEmpty() {
        return lines.size() == 1;
    }
}
