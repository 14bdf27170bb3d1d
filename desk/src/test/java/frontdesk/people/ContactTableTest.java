package frontdesk.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import frontdesk.people.ContactTable.Entry;
import frontdesk.people.ContactTable.Fault;
import frontdesk.people.ContactTable.Part;
import frontdesk.people.ContactTable.Read;

import static org.assertj.core.api.Assertions.assertThat;

class ContactTableTest {
    @Test
    void columnsAreGuessedByWhatTheyAreUsuallyCalled() {
        assertThat(ContactTable.guess(List.of("First Name", "Surname", "Mobile", "E-Mail", "Shoe size")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Part.FIRST_NAME, "First Name",
                        Part.LAST_NAME, "Surname",
                        Part.PHONE, "Mobile",
                        Part.EMAIL, "E-Mail"));
    }

    @Test
    void aColumnOfAnyNameIsWhatSomebodySaysItIs() {
        var columns = new EnumMap<Part, String>(Part.class);
        columns.put(Part.NAME, "Wer");
        columns.put(Part.PHONE, "Ruf");
        assertThat(ContactTable.read("Wer,Ruf\nEmma,4155550123\n", columns, "US")
                        .entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.name()).isEqualTo("Emma"));
    }

    @Test
    void everyBadLineIsNamedWithTheReason() {
        Read read = read("""
                name,phone,email
                Emma,,
                John,12,
                Ida,,ida at example
                Sound,4155550123,
                """);
        assertThat(read.faults())
                .containsExactly(
                        new Fault(2, "There is neither a telephone number nor an e-mail."),
                        new Fault(3, "The phone is no telephone number."),
                        new Fault(4, "The e-mail is none."));
        assertThat(read.entries()).extracting(Entry::name).containsExactly("Sound");
    }

    @Test
    void ofATableWithoutEndNotEveryLineBecomesAFault() {
        Read read = read("name,phone,email\n" + "Emma,,\n".repeat(ContactTable.MOST + 100));
        assertThat(read.faults()).hasSize(ContactTable.MOST + 1);
        assertThat(read.faults().getLast().sentence()).startsWith("At most 5000 lines");
    }

    @Test
    void whoStandsThereTwiceIsNamed() {
        Read read = read("name,phone,email\nEmma,4155550123,\nE. Stone,+1 415 555 0123,\n");
        assertThat(read.doubles()).containsExactly(new Fault(3, "The same person as in line 2."));
        assertThat(read.entries()).hasSize(2);
    }

    @Test
    void aQuoteThatIsNotClosedIsSaid() {
        assertThat(read("name,phone\n\"Emma,4155550123\n").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence()).contains("quote"));
    }

    @Test
    void whatIsNoTableHasNoColumns() {
        assertThat(ContactTable.header("")).isEmpty();
    }

    private static Read read(String csv) {
        return ContactTable.read(csv, ContactTable.guess(ContactTable.header(csv)), "US");
    }
}
