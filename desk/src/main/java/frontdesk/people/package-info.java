/** Who is calling, and what they agreed to. */
@org.jspecify.annotations.NullMarked
package frontdesk.people;
