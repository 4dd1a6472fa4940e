/** The digest's style sheet; class names are one letter because they stand on every card. */
export const MAIL_STYLE = `
body { margin: 0; font: 16px/1.5 Helvetica, Arial, sans-serif; color: #1c2430; background: #f4f6f9; }
.w { max-width: 640px; } .p { padding: 16px; }
h1 { font-size: 22px; } h2 { font-size: 18px; margin: 28px 0 8px; } h3 { font-size: 17px; margin: 0; }
p { margin: 8px 0; } .d { color: #5b6472; font-size: 14px; }
.c { background: #fff; border: 1px solid #d5d9e0; border-radius: 8px; padding: 16px; margin: 0 0 12px; }
blockquote { margin: 8px 0; padding: 0 0 0 12px; border-left: 3px solid #d5d9e0; }
pre { white-space: pre-wrap; font-family: inherit; background: #f4f6f9; padding: 8px; }
.b { display: inline-block; padding: 8px 14px; margin: 4px 6px 4px 0; border: 1px solid #1f5fbf; border-radius: 6px; color: #1f5fbf; text-decoration: none; }
.m { background: #1f5fbf; color: #fff; }
@media (prefers-color-scheme: dark) {
body { background: #16191f; color: #e8ebf0; } .c { background: #20242c; border-color: #363c47; } .d { color: #a3adbb; }
pre { background: #16191f; } .b { border-color: #8ab4ff; color: #8ab4ff; } .m { background: #8ab4ff; color: #10141b; }
}
`
