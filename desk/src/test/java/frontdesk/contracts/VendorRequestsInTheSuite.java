package frontdesk.contracts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs after all other tests and judges what they have asked of the vendors' stand-ins: every request is one that the vendor publishes, and every
 * operation that we have code for was asked for. Writes how often into {@code target/vendor-requests.txt}.
 */
class VendorRequestsInTheSuite {
    private final Map<Vendor, Map<String, Count>> counts = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private static final class Count {
        int asked;
        int valid;
    }

    @BeforeEach
    void whatTheSuiteHasAsked() throws Exception {
        Path folder = VendorRequest.folder().orElse(null);
        Assumptions.assumeTrue(folder != null, "nobody has kept requests");
        List<VendorRequest> requests = VendorRequest.kept(folder);
        for (Vendor vendor : Vendor.values()) {
            judge(new PublishedInterface(vendor), vendor, requests);
        }
    }

    private void judge(PublishedInterface published, Vendor vendor, List<VendorRequest> requests) {
        Map<String, Count> ofVendor = counts.computeIfAbsent(vendor, _ -> new TreeMap<>());
        vendor.operations().forEach(operation -> ofVendor.put(operation, new Count()));
        requests.stream()
                .filter(request -> Vendor.of(request.path()).equals(Optional.of(vendor)))
                .forEach(request -> {
                    String operation = published
                            .operation(request)
                            .orElse(request.method() + " " + request.path() + " (not published)");
                    List<String> against = published
                            .operation(request)
                            .map(known -> published.faults(known, request))
                            .orElse(List.of("no such operation"));
                    Count count = ofVendor.computeIfAbsent(operation, _ -> new Count());
                    count.asked++;
                    count.valid += against.isEmpty() ? 1 : 0;
                    against.forEach(fault -> faults.add(operation + ": " + fault));
                });
    }

    @Test
    void everyRequestIsPublishedAndEveryOperationWasAskedFor() throws Exception {
        String table = table();
        System.out.print(table);
        Files.writeString(Path.of("target", "vendor-requests.txt"), table);
        assertThat(new TreeSet<>(faults)).as("what the vendors would refuse").isEmpty();
        for (Vendor vendor : Vendor.values()) {
            Map<String, Count> ofVendor = counts.get(vendor);
            assertThat(ofVendor.keySet())
                    .as("what is asked of %s, of which each operation is named", vendor)
                    .containsExactlyInAnyOrderElementsOf(vendor.operations());
            assertThat(ofVendor).as("%s", vendor).allSatisfy((operation, count) -> assertThat(count.asked)
                    .as(operation)
                    .isPositive());
        }
    }

    private String table() {
        var table = new StringBuilder("asked  valid  operation\n");
        Arrays.stream(Vendor.values()).forEach(vendor -> counts.get(vendor)
                .forEach((operation, count) -> table.append("%5d  %5d  %s %s%n"
                        .formatted(count.asked, count.valid, vendor.name().toLowerCase(Locale.ROOT), operation))));
        return table.toString();
    }
}
