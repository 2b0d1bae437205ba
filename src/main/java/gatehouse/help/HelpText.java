package gatehouse.help;

/** An article of the help 帮助条目, in one language. */
public record HelpText(String id, String title, String body) {}
