package dev.dwim.app.overlay;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/// Markdown as lines to show: headings, lists, emphasis, code and links, and nothing else of it. HTML is text, and no
/// picture is fetched.
///
/// @param lines from the top
record Written(List<Line> lines) {
    private static final int LONGEST = 64 * 1024;

    /// Deeper than that nobody writes.
    private static final int DEEPEST = 24;

    /// What plain text has by accident only: marks at the beginning of a line, or around a whole word. Without one of
    /// them an asterisk is an asterisk.
    private static final Pattern MARKS = Pattern.compile(
            "^ {0,3}(?:#{1,6} |[-*+] |\\d{1,9}[.)] |```|> )|\\*\\*\\S|`[^`\\n]+`|\\[[^\\]\\n]+\\]\\(https?:",
            Pattern.MULTILINE);

    private static final Parser PARSER = Parser.builder().build();

    /// Copies the lines.
    Written {
        lines = List.copyOf(lines);
    }

    /// How a line looks.
    enum Kind {
        /// Words.
        PLAIN,
        /// A heading.
        HEADING,
        /// Words as a program has them.
        CODE
    }

    /// How a part of a line looks.
    enum Style {
        /// Set off.
        BOLD,
        /// Set off a little.
        ITALIC,
        /// As a program has it.
        CODE
    }

    /// Some words of a line.
    ///
    /// @param text   never empty
    /// @param styles how they look
    /// @param link   where they lead, on the web
    record Part(String text, Set<Style> styles, Optional<URI> link) {
        /// Copies the styles.
        Part {
            styles = Set.copyOf(styles);
        }
    }

    /// One line.
    ///
    /// @param kind   how it looks
    /// @param depth  in how many lists it stands
    /// @param bullet what stands before it in a list; mostly empty
    /// @param parts  its words
    record Line(Kind kind, int depth, String bullet, List<Part> parts) {
        /// Copies the parts.
        Line {
            parts = List.copyOf(parts);
        }
    }

    /// A text, if it is Markdown.
    ///
    /// @param text any
    /// @return empty where it is plain text, or nothing that anybody would read
    static Optional<Written> of(String text) {
        if (text.length() > LONGEST || !MARKS.matcher(text).find()) {
            return Optional.empty();
        }
        var reading = new Reading();
        return reading.blocks(PARSER.parse(text), 0, "") ? Optional.of(new Written(reading.lines)) : Optional.empty();
    }

    /// What has been read so far.
    private static final class Reading {
        private final List<Line> lines = new ArrayList<>();
        private List<Part> parts = new ArrayList<>();

        /// @return whether it was not too deep
        private boolean blocks(Node parent, int depth, String bullet) {
            if (depth > DEEPEST) {
                return false;
            }
            var before = bullet;
            boolean shallow = true;
            for (var node = parent.getFirstChild(); node != null && shallow; node = node.getNext()) {
                shallow = block((Block) node, depth, before);
                before = "";
            }
            return shallow;
        }

        private boolean block(Block block, int depth, String bullet) {
            return switch (block) {
                case BulletList list -> items(list, depth, 0, "•");
                case OrderedList list ->
                    items(
                            list,
                            depth,
                            Optional.ofNullable(list.getMarkerStartNumber()).orElse(1),
                            Optional.ofNullable(list.getMarkerDelimiter()).orElse("."));
                case BlockQuote quote -> blocks(quote, depth + 1, bullet);
                case FencedCodeBlock code -> code(code.getLiteral(), depth, bullet);
                case IndentedCodeBlock code -> code(code.getLiteral(), depth, bullet);
                case HtmlBlock html -> code(html.getLiteral(), depth, bullet);
                case ThematicBreak _ -> true;
                case Heading heading -> words(Kind.HEADING, heading, depth, bullet);
                default -> words(Kind.PLAIN, block, depth, bullet);
            };
        }

        /// @param first the number of the first one; 0 for none
        private boolean items(Node list, int depth, int first, String mark) {
            int number = first;
            boolean shallow = true;
            for (var item = list.getFirstChild(); item != null && shallow; item = item.getNext()) {
                if (item instanceof ListItem) {
                    shallow = blocks(item, depth + 1, first == 0 ? mark : number + mark);
                    number++;
                }
            }
            return shallow;
        }

        private boolean code(String literal, int depth, String bullet) {
            var text = literal.stripTrailing();
            if (!text.isEmpty()) {
                lines.add(new Line(Kind.CODE, depth, bullet, List.of(new Part(text, Set.of(), Optional.empty()))));
            }
            return true;
        }

        private boolean words(Kind kind, Node block, int depth, String bullet) {
            parts = new ArrayList<>();
            boolean shallow = inline(block, EnumSet.noneOf(Style.class), Optional.empty(), 0);
            lines.add(new Line(kind, depth, bullet, parts));
            return shallow;
        }

        private boolean inline(Node parent, EnumSet<Style> styles, Optional<URI> link, int depth) {
            if (depth > DEEPEST) {
                return false;
            }
            boolean shallow = true;
            for (var node = parent.getFirstChild(); node != null && shallow; node = node.getNext()) {
                shallow = switch (node) {
                    case Text text -> add(text.getLiteral(), styles, link);
                    case Code code -> add(code.getLiteral(), with(styles, Style.CODE), link);
                    case HtmlInline html -> add(html.getLiteral(), styles, link);
                    case SoftLineBreak _ -> add("\n", styles, link);
                    case HardLineBreak _ -> add("\n", styles, link);
                    case Emphasis emphasis -> inline(emphasis, with(styles, Style.ITALIC), link, depth + 1);
                    case StrongEmphasis strong -> inline(strong, with(styles, Style.BOLD), link, depth + 1);
                    case Link to -> link(to, styles, depth);
                    default -> inline(node, styles, link, depth + 1);
                };
            }
            return shallow;
        }

        /// What leads somewhere says where to, whatever it is called.
        private boolean link(Link to, EnumSet<Style> styles, int depth) {
            var page = page(to.getDestination());
            int from = parts.size();
            boolean shallow = inline(to, styles, page, depth + 1);
            var said = new StringBuilder();
            parts.subList(from, parts.size()).forEach(part -> said.append(part.text()));
            page.filter(there -> !said.toString().contains(there.getHost()))
                    .ifPresent(there -> add(" (" + there.getHost() + ")", styles, page));
            return shallow;
        }

        private boolean add(String text, Set<Style> styles, Optional<URI> link) {
            if (!text.isEmpty()) {
                parts.add(new Part(text, styles, link));
            }
            return true;
        }

        private static EnumSet<Style> with(EnumSet<Style> styles, Style one) {
            var more = EnumSet.copyOf(styles);
            more.add(one);
            return more;
        }

        private static Optional<URI> page(String address) {
            try {
                var uri = new URI(address);
                var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
                boolean web = scheme.equals("https") || scheme.equals("http");
                return web && uri.getHost() != null && uri.getUserInfo() == null ? Optional.of(uri) : Optional.empty();
            } catch (URISyntaxException _) {
                return Optional.empty();
            }
        }
    }
}
