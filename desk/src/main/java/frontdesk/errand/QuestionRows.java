package frontdesk.errand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.ErrandId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.store.Moments;

/** The rows of {@code errand_question}. */
record QuestionRows(Handle handle, BusinessId business) {
    private static final TypeReference<List<Option>> OPTIONS = new TypeReference<>() {};
    private static final String SELECT = "select q.* from errand_question q where q.business_id = :business ";

    void insert(Question question) {
        handle.createUpdate("""
                        insert into errand_question (business_id, errand_id, number, call_id, place, question, options, asked_at, answer_by)
                        values (:business, :errand, :number, :call, :place, :question, cast(:options as json), :askedAt, :answerBy)
                        """)
                .bind("business", business.value())
                .bind("errand", question.errand().value())
                .bind("number", question.number())
                .bind("call", question.call().value())
                .bind("place", question.place())
                .bind("question", question.question())
                .bind("options", ErrandJson.write(question.options()))
                .bind("askedAt", Moments.utc(question.askedAt()))
                .bind("answerBy", Moments.utc(question.answerBy()))
                .execute();
    }

    List<Question> of(ErrandId errand) {
        return handle.createQuery(SELECT + "and q.errand_id = :errand order by q.number")
                .bind("business", business.value())
                .bind("errand", errand.value())
                .map((row, context) -> read(row))
                .list();
    }

    /** What a user was asked last and has not answered. */
    Optional<Question> open(PhoneNumber user) {
        return handle.createQuery(SELECT + """
                        and q.answer is null and not q.withdrawn
                        and exists (select from errand e where e.business_id = q.business_id and e.errand_id = q.errand_id
                                    and e.user_phone = :phone and e.status in ('QUEUED', 'CALLING', 'ASKING'))
                        order by q.asked_at desc limit 1
                        """)
                .bind("business", business.value())
                .bind("phone", user.e164())
                .map((row, context) -> read(row))
                .findOne();
    }

    void answer(Question question, String answer, @Nullable Integer choice, Instant now) {
        handle.createUpdate("""
                        update errand_question set answer = :answer, choice = :choice, answered_at = :now
                        where business_id = :business and errand_id = :errand and number = :number
                        """)
                .bind("answer", answer)
                .bind("choice", choice)
                .bind("now", Moments.utc(now))
                .bind("business", business.value())
                .bind("errand", question.errand().value())
                .bind("number", question.number())
                .execute();
    }

    void told(Question question, Instant now) {
        handle.createUpdate("""
                        update errand_question set told_at = coalesce(told_at, :now)
                        where business_id = :business and errand_id = :errand and number = :number
                        """)
                .bind("now", Moments.utc(now))
                .bind("business", business.value())
                .bind("errand", question.errand().value())
                .bind("number", question.number())
                .execute();
    }

    /** Nobody waits for an answer there any more. */
    void withdraw(ErrandId errand, int place) {
        handle.createUpdate("""
                        update errand_question set withdrawn = true
                        where business_id = :business and errand_id = :errand and place = :place and answer is null
                        """)
                .bind("business", business.value())
                .bind("errand", errand.value())
                .bind("place", place)
                .execute();
    }

    void withdraw(ErrandId errand) {
        handle.createUpdate("""
                        update errand_question set withdrawn = true
                        where business_id = :business and errand_id = :errand and answer is null
                        """)
                .bind("business", business.value())
                .bind("errand", errand.value())
                .execute();
    }

    private static Question read(ResultSet row) throws SQLException {
        return new Question(
                new ErrandId(row.getObject("errand_id", UUID.class)),
                row.getInt("number"),
                new CallId(row.getObject("call_id", UUID.class)),
                row.getInt("place"),
                row.getString("question"),
                ErrandJson.read(row.getString("options"), OPTIONS),
                Moments.of(row, "asked_at"),
                Moments.of(row, "answer_by"),
                row.getBoolean("withdrawn"),
                row.getString("answer"),
                (Integer) row.getObject("choice"),
                row.getObject("told_at") != null);
    }
}
