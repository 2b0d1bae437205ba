#!/usr/bin/env python3
"""Makes the two font files of the samples from Noto Sans SC and Noto Serif SC (see README.md beside them)."""
import pathlib
import subprocess
import sys

main = pathlib.Path(__file__).resolve().parents[1] / "main"
here = main / "resources" / "gatehouse" / "sandbox" / "fonts"
sources = main / "java" / "gatehouse" / "sandbox" / "samples"
sans, serif = sys.argv[1:3]

used = {c for file in sources.glob("*.java") for c in file.read_text("utf-8") if ord(c) > 126}
common = {bytes((high, low)).decode("gb2312") for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF)
          if not (high == 0xD7 and low > 0xF9)}
latin = {chr(c) for c in [*range(0x20, 0x7F), *range(0xA0, 0x180)]}
titles = ("营业执照（副　本）统一社会信用代码名称类型法定代表人经者范围注册资成立日期住所组形式场登记机关"
          "中华人民共和国居民身份证港澳台湾来往内地通行大陆")

def subset(source, target, characters):
    subprocess.run([sys.executable, "-m", "fontTools.subset", source, f"--output-file={here / target}",
                    "--text=" + "".join(sorted(characters)), "--layout-features=", "--no-hinting",
                    "--name-IDs=0,1,2,3,4,5,6,13,14", "--drop-tables+=GSUB,GPOS,vhea,vmtx,VORG,DSIG"], check=True)

subset(sans, "NotoSansSC-Samples.ttf", used | common | latin)
subset(serif, "NotoSerifSC-Titles.ttf", set(titles))
