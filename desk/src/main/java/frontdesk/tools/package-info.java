/** What the tools of the desk are called and what each of them wants, in words that a language model understands: one description for every platform. */
@org.jspecify.annotations.NullMarked
package frontdesk.tools;
