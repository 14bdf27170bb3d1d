package frontdesk.rehearsal;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Scenario files: variations lie over what they vary, and a mistake is named with its place. */
class ScenarioFilesTest {
    @TempDir
    Path folder;

    @Test
    void theLibraryHasHundredsOfCallersAndEachHasAName() {
        var library = ScenarioFiles.library();
        assertThat(library).hasSizeGreaterThan(250);
        assertThat(library).extracting(Scenario::name).doesNotHaveDuplicates().doesNotContain("");
        assertThat(ScenarioFiles.forAnyBusiness()).isNotEmpty();
    }

    @Test
    void aVariationChangesWhatItNamesAndNothingElse() throws Exception {
        Path file = Files.writeString(folder.resolve("own.yaml"), """
                common: {caller: {name: Anna Keller, phone: "+14155550134"}}
                scenarios:
                  - name: table
                    want: {party: 4, day: friday, time: "19:00"}
                    vary:
                      plain: {}
                      late: {want: {time: "21:00"}, manner: {curt: true}}
                """);
        var both = ScenarioFiles.read(file);
        assertThat(both).extracting(Scenario::name).containsExactly("table/plain", "table/late");
        assertThat(both.getLast().wants().getFirst().time()).isEqualTo("21:00");
        assertThat(both.getLast().wants().getFirst().party()).isEqualTo(4);
        assertThat(both.getLast().manner().curt()).isTrue();
        assertThat(both.getLast().caller().name()).isEqualTo("Anna Keller");
    }

    @Test
    void whatIsNotKnownIsNamedWithItsPlace() throws Exception {
        Path file = Files.writeString(folder.resolve("own.yaml"), """
                scenarios:
                  - {name: wrong, caller: {name: Anna, colour: red}}
                """);
        assertThatThrownBy(() -> ScenarioFiles.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wrong")
                .hasMessageContaining("colour");
    }
}
